/**
 * How forms ask for goals and for the mentor that somebody wishes, by language. Data: a phrase is added to a line, a
 * language is a new line. Phrases are parted by bars and compared without case, marks and script; "…" stands for any words
 * between, `*` at the end of a word for any ending.
 */

/** Questions after what somebody wants to reach. */
export const goalWords = {
  en: 'goals|goal|your goals|my goals|objectives|expectations|motivation|what do you want to achieve|what would you like to achieve|what … achieve|what … hope to|what … expect|what … learn|why do you want|why would you like|why are you applying|why do you wish|motivation letter',
  sr: 'ciljevi|cilj|vaši ciljevi|moji ciljevi|ciljevi mentorstva|šta želite da postignete|šta … postignete|šta … postići|šta očekujete|šta … očekujete|očekivanja|motivacija|motivaciono pismo|zašto želite|zašto se prijavljujete|čemu se nadate',
  hr: 'ciljevi|što želite postići|što … postići|što očekujete|što … očekujete|očekivanja|motivacija|motivacijsko pismo|zašto se prijavljujete|zašto želite',
  bs: 'ciljevi|šta želite postići|šta … postići|šta očekujete|očekivanja|zašto se prijavljujete|zašto želite',
  sl: 'cilji|vaši cilji|kaj želite doseči|kaj … doseči|kaj pričakujete|kaj … pričakujete|pričakovanja|motivacija|zakaj se prijavljate|zakaj želite',
  mk: 'цели|цел|вашите цели|што сакате да постигнете|што … постигнете|што очекувате|што … очекувате|очекувања|мотивација|мотивациско писмо|зошто се пријавувате|зошто сакате',
  pl: 'cele|cel|twoje cele|moje cele|oczekiwania|motywacja|list motywacyjny|czego oczekujesz|co chcesz osiągnąć|co … osiągnąć|dlaczego chcesz',
  cs: 'cíle|ciele|očekávání|očakávania|motivace|motivácia|motivační dopis|čeho … dosáhnout|co očekáváte|proč se hlásíte|prečo sa hlásite|co … dosáhnout|čo … dosiahnuť',
  it: 'obiettivi|i tuoi obiettivi|aspettative|motivazione|lettera di motivazione|cosa … raggiungere|cosa ti aspetti|cosa … aspett*|perché vuoi|perché desider*|perché vorrest*|cosa … imparare|cosa … ottenere',
  tr: 'hedefler|hedefleriniz|hedefiniz|beklentiler|beklentileriniz|motivasyon|motivasyon mektubu|ne … beklersiniz|ne … bekliyorsunuz|neden başvur*|ne … umuyorsunuz|neden katılmak|ne elde etmek|neler … bekliyorsunuz',
  bg: 'цели|цел|вашите цели|очаквания|мотивация|мотивационно писмо|какво искате|какво … постигнете|какво очаквате|какво … очаквате|защо кандидатствате|защо искате',
  el: 'στόχοι|στόχος|οι στόχοι σας|προσδοκίες|κίνητρα|τι … επιτύχετε|τι … πετύχετε|τι περιμένετε|τι προσδοκάτε|γιατί θέλετε|γιατί συμμετέχετε',
  uk: 'цілі|ваші цілі|мета|очікування|мотивація|мотиваційний лист|чого … досягти|що … очікуєте|чому ви хочете',
  nl: 'doelen|verwachtingen|motivatie|wat wil je|wat verwacht|waarom wil',
  ru: 'цели|ваши цели|цель|ожидания|мотивация|мотивационное письмо|чего вы хотите достичь|что … ожидаете',
  de: 'ziele|ihre ziele|meine ziele|deine ziele|erwartungen|motivation|motivationsschreiben|was möchten sie erreichen|was möchtest du erreichen|was … erreichen|was … erwarten|was … erhoffen|was erhoffst du|was erhoffen sie|was erwartest du|was erwarten sie|was … lernen|warum möchten|warum möchtest|warum bewerben',
  fr: 'objectifs|vos objectifs|mes objectifs|attentes|vos attentes|motivation|motivations|lettre de motivation|que souhaitez vous accomplir|que souhaitez vous … atteindre|que … atteindre|que … accomplir|qu attendez vous|quels sont vos objectifs|pourquoi souhaitez vous|pourquoi voulez vous|pourquoi postulez',
  hu: 'célok|célkitűzések|céljai|céljaid|mit szeretne elérni|mit szeretnél elérni|mit … elérni|mit vár|mit vársz|elvárások|elvárásai|motiváció|motivációs levél|miért jelentkezik|miért jelentkezel|miért szeretne',
  es: 'objetivos|sus objetivos|metas|expectativas|motivación|carta de motivación|qué quiere lograr|qué … lograr|qué espera|qué esperas|qué … espera|por qué quiere|por qué desea|por qué te gustaría',
  sq: 'qëllimet|qëllimi|synimet|objektivat|pritshmëritë|motivimi|letra e motivimit|çfarë dëshironi të arrini|çfarë … arrini|çfarë prisni|çfarë … prisni|pse aplikoni|pse dëshironi',
  ro: 'obiective|obiectivele|obiectivele dumneavoastră|scopuri|așteptări|așteptările|motivația|motivație|scrisoare de motivație|ce doriți să realizați|ce doriți să obțineți|ce … obțineți|ce … realizați|ce … atingeți|ce așteptați|de ce aplicați|de ce doriți',
} as const

/** Questions after the mentor that somebody would like. */
export const wishedMentorWords = {
  en: 'preferred mentor|desired mentor|wished mentor|mentor preference|mentor of choice|who would you like as a mentor|who … as a mentor|who … as your mentor|which mentor|mentor you would like',
  sr: 'željeni mentor|željena mentorka|željeni mentor mentorka|željeni mentor ka|koga biste želeli za mentora|koga … za mentora|koju osobu … za mentora|želim za mentora|predlog mentora|ko … mentor',
  hr: 'željeni mentor|željena mentorica|željeni mentor ica|koga biste željeli za mentora|koga … za mentora|tko … mentor|prijedlog mentora',
  bs: 'željeni mentor|željena mentorica|koga biste željeli za mentora|koga … za mentora|ko … mentor|prijedlog mentora',
  sl: 'želeni mentor|želena mentorica|želeni mentor ica|koga … za mentorja|kdo … mentor|predlog mentorja',
  mk: 'посакуван ментор|посакувана менторка|посакуван ментор ка|кого … за ментор|кој … ментор|предлог ментор|желен ментор',
  de: 'wunschmentor|wunschmentorin|wunschmentor in|wunsch mentor|wunsch mentorin|wunsch mentor in|wunschmentorinnen|gewünschter mentor|gewünschte mentorin|gewünschte r mentor|wen … als mentor*|wer … mentor*|bevorzugter mentor',
  fr: 'mentor souhaité|mentore souhaitée|mentor e souhaité|mentor désiré|mentor préféré|qui … comme mentor*|qui … pour mentor*|quel mentor*|avec quel mentor*|mentor de votre choix',
  hu: 'kívánt mentor|választott mentor|kit szeretne mentorának|kit szeretnél mentorodnak|kit … mentor*|ki … mentor*|preferált mentor|mentor javaslat',
  es: 'mentor deseado|mentora deseada|mentor preferido|a quién … mentor*|quién … mentor*',
  sq: 'mentori i dëshiruar|mentorja e dëshiruar|mentori i preferuar|kë … mentor*|cilin mentor',
  ro: 'mentorul dorit|mentor dorit|mentora dorită|mentor preferat|pe cine … mentor*|cine … mentor*|ce mentor',
} as const

/** The lines of all languages as one list. */
export function inAllLanguages(words: Readonly<Record<string, string>>): string {
  return Object.values(words).join('|')
}
