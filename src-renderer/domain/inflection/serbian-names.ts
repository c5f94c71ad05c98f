/**
 * What no rule tells of Serbian names: first names whose ending is that of the other gender, and names that both bear. Data, in
 * small Latin letters; a name may be added to a line.
 */
const words = (...lines: readonly string[]): ReadonlySet<string> =>
  new Set(lines.flatMap((line) => line.split(' ')))

/** Names of men that end as those of women do. */
export const menInA = words(
  'nikola luka ilija andrija matija jeremija zaharija tadija nemanja strahinja aleksa kosta toma foma vasa gavra',
  'đura jakša relja žika mika laza steva pera mita joca boža miša neša peđa vlada sveta bata ljuba raša duka mirča',
  'mateja jova jovica ivica perica novica pavlica markica petrica đokica vojica stevica tomica živica đurica simica',
  'radojica milojica blagojica gojica bojica dobrica lukica uglješa aljoša grga jura mića kuzma sava savatija elija',
  'isaija josija avdija noa hamza mustafa musa isa teša proka čeda rista hrista zeka krsta tasa toza trša đorđija',
  'bora sima aca mata đuka spira sreta blaža blagoja peca jahja alija béla bela attila atila gyula csaba čaba géza geza',
  'arsa baja bajica balša bića boja borča božica čola dača dima drakša duka fića filota gajica gliša',
  'goša grada grujica jakica jevta joksa jokica kića koja laka lazica lukša maksa maleša mijajla mileta mladža momica',
  'nića nidža nikača nikica nikša obrenija ognja ostoja paja palija panta pantelija perša radeta radonja rajica',
  'raja sekula slobica spasa spasoja sreta stanoja stojša svetica tanasija teodosija trifa vača vaja vasa vasica',
  'velja vićentija vidoja viča vladeta vladica voja vojkica vrana vuča vuica vujica vuksa vukša zavija živojla žikica',
  'ilya kolya vasya petya mitya tolya borya vitya kostya volodya lyonya aditya',
  'sloba duja nikita gruja vuja draža boka rasa braca coka đoka gaša ćira ćiba žorža jaša kuba tika gera',
)

/** Names of men in -e, but for those in -oje and -ije: any other in -e may be a woman's. */
export const menInE = words(
  'đorđe pavle rade bane stole vule gile bole dule mile ante mate stipe jure frane krste duje brane dane goce',
  'kole kire pere tode vlade đole žile sale šime jole jove joze rale pece tole tome gane đuze blaže bože laze',
  'lale mome toše',
)

/** Names of men that do not look Serbian. */
export const menFromAfar = words(
  'zoltán lászló sándor jános istván józsef gábor péter pál andrás mihály ferenc károly lajos tamás dániel ádám',
  'márton miklós balázs máté bálint bence dezső ernő jenő szilárd szabolcs róbert csongor árpád álmos győző',
  'jürgen wolfgang günter günther jörg björn matthias thomas joseph john jack patrick matthew anthony christopher',
  'william edward andrew alexander max felix david mark phillip philip joachim frederick wilhelm walter werner',
  'george steve mike dave pete joe pierre antoine jérôme andré rené josé timothy keith kenneth bryan ryan',
  'jorge enrique felipe giuseppe philippe guillaume stéphane luke jake blake kyle serge',
)

/** Names of men in -i and -y, which women's names end in as well. */
export const menInI = words(
  'toni džoni đani henri bobi robi edi čarli džimi tomi harri harry henry tony johnny bobby robbie jerry teddy billy',
  'barry larry gary ali fadi rami samy džeri hari luiđi đovani luigi giovanni zvoni sali jani feri laci',
)

/** Names that women and men bear. */
export const bothGenders = words(
  'gaja mija petronija savica vaska vaša živa vanja saša srđa andrea brana dada gaga vesa sande kim alex aleks maki niki sani deni robin',
  'sasha sascha andy sam chris dominique michele simone misha ariel dani rene kai luca nicola staša stasa noel',
  'vanya danya sanya zhenya surya',
)

/** Names of women in -ša: most others in -ša are men's. */
export const womenInSha = words('nataša maša daša ajša aiša anuša nuša tanjuša mariša glaša miluša')

/** Names of women that end in a consonant, or in another vowel than a. */
export const womenOtherwise = words(
  'nives ines karmen carmen miriam dolores mercedes agnes agneš iris doris ingrid astrid gertrud judit edit rut ruth',
  'ester eszter erzsébet elizabet margaret margit ketrin ketlin karolin evelin vivijen marlen helen elen rozmari',
  'mimi keti beti meri suzi lili emili nensi sindi heli lusi doli debi viki stefani melani natali sofi heidi hajdi',
  'zoe kloe hloe noemi penelope kaliope dafne irene mary lucy emily nicole isabel rachel karin kerstin sibil kristel',
  'ágnes katalin ildikó enikő tünde piri kati zsófi edith hedvig solveig judith elizabeth hannah sarah deborah leah',
  'emese emőke beatrix beatriks susan suzan jennifer dženifer megan karen alice anne marie sophie julie charlotte',
  'claire natalie annie sophi jane kathleen maureen heather esther amy joan ann carol alison allison meghan gwen',
  'ljubav mare kate ane jele luce nike adel rebekah aylin nur merjem ajten gül yasmin',
)
