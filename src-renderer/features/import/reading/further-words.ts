/**
 * Headings of the further fields of a person: other addresses and telephones, where letters go, pages on the internet, languages,
 * how a name is said and written, what somebody needs. By language as in people-words. Data: each line may be added to.
 */
import type { Target } from './import.types'

/** Headings by meaning; in English, Serbian and its neighbours, German, French, Hungarian, Spanish, Italian, Polish, Romanian, Albanian and Macedonian. */
const words: Readonly<Partial<Record<Target, string>>> = {
  alsoEmail:
    'drugi e mail|drugi mejl|drugi imejl|drugi email|dodatni e mail|dodatni mejl|dodatni imejl|rezervni e mail|alternativni e mail|alternativni mejl|other e mail|other email|second e mail|second email|secondary email|secondary e mail|additional email|alternative email|alternate email|alternate e mail|backup email|confirm email|email confirm|email confirmation|potvrda mejla|potvrda e mail adrese|potvrdite e mail|e mail bestätigen|zweite e mail|weitere e mail|alternative e mail|autre e mail|autre courriel|második e mail|másik e mail|otro correo|correo alternativo|altra email|drugi adres e mail|dodatkowy e mail|alt e mail|e mail alternativ|emaili tjetër|друг мејл|втор мејл|dodatna e pošta|druga e pošta|drugi e naslov',
  alsoPhone:
    'drugi telefon|dodatni telefon|kućni telefon|fiksni telefon|fiksni|fiksni broj|other phone|second phone|secondary phone|additional phone|alternative phone|alternate phone|home phone|work phone|business phone|office phone|other phone|poslovni telefon|službeni telefon|telefon na poslu|landline|zweites telefon|weitere telefonnummer|festnetz|autre téléphone|téléphone fixe|fixe|vezetékes telefon|másik telefon|otro teléfono|teléfono fijo|altro telefono|telefono fisso|telefon stacjonarny|dodatkowy telefon|telefon fix|alt telefon|telefon tjetër|втор телефон|фиксен телефон|stacionarni telefon|drugi broj telefona',
  street:
    'adresa|adresa stanovanja|adresa prebivališta|poštanska adresa|adresa za poštu|adresa za dostavu|kućna adresa|ulica|ulica i broj|ulica i kućni broj|ulica broj|address|street|street address|street and number|postal address|mailing address|home address|home street|address line 1|adresse|anschrift|straße|straße und hausnummer|straße hausnummer|postanschrift|adresse postale|rue|cím|lakcím|utca|levelezési cím|dirección|calle|indirizzo|via|adres|ulica i numer|adres zamieszkania|adresă|adresa de domiciliu|strada|adresa e banimit|rruga|адреса|адреса на живеење|naslov bivališča|naslov stalnega bivališča',
  postalCode:
    'poštanski broj|poštanski br|ptt|ptt broj|postal code|post code|postcode|zip|zip code|zipcode|home zipcode|home zip code|home postal code|plz|postleitzahl|code postal|irányítószám|código postal|cap|codice postale|kod pocztowy|psč|cod poștal|kodi postar|поштенски број|поштенски код|poštna številka',
  country:
    'država|zemlja|zemlja prebivališta|država prebivališta|country|country of residence|home country|home country region|country region|land|staat|pays|pays de résidence|ország|país|paese|państwo|země|krajina|țara|shteti|vendi|држава|земја|земља',
  links:
    'veb sajt|vebsajt|sajt|web sajt|lični sajt|internet stranica|veb stranica|web stranica|link|linkovi|linkovi ka radovima|link ka portfoliju|portfolio|portfolio link|link to portfolio|instagram|facebook|fejsbuk|linkedin|linkedin profil|linkedin profile|youtube|vimeo|behance|profil na mrežama|društvene mreže|website|web site|web page|webpage|homepage|web|url|links|social media|webseite|internetseite|site web|site internet|honlap|weboldal|sitio web|página web|sito|sito web|strona internetowa|strona www|pagină web|faqja e internetit|веб страница|веб страна|spletna stran|adresa sajta',
  speaks:
    'jezici|jezik|strani jezici|strani jezik|koje jezike govorite|kojim jezicima govorite|kojim jezicima|govori|govorim|znanje jezika|poznavanje jezika|languages|language|languages spoken|spoken languages|which languages|what languages|foreign languages|speaks|sprachen|sprache|sprachkenntnisse|fremdsprachen|langues|langues parlées|nyelvek|beszélt nyelvek|nyelvtudás|idiomas|lenguas|lingue|lingue parlate|języki|języki obce|jazyky|cizí jazyky|limbi|limbi străine|gjuhët|gjuhë|јазици|странски јазици|kateri jeziki|tuji jeziki',
  pronunciation:
    'izgovor|izgovor imena|kako se izgovara|kako se izgovara ime|kako se čita ime|pronunciation|name pronunciation|how is your name pronounced|how to pronounce|how do you pronounce|aussprache|aussprache des namens|wie spricht man|prononciation|kiejtés|név kiejtése|pronunciación|pronuncia|wymowa|výslovnost|pronunție|shqiptimi|изговор|izgovorjava',
  needs:
    'potrebe|posebne potrebe|ishrana|način ishrane|alergije|alergija|alergije na hranu|dijeta|potrebe u ishrani|prehrana|pristupačnost|potrebe u vezi sa pristupom|potrebna podrška|needs|special needs|access needs|accessibility|accessibility needs|accessibility requirements|diet|dietary|dietary needs|dietary requirements|dietary restrictions|dietary preferences|allergies|food allergies|support needs|ernährung|allergien|unverträglichkeiten|besondere bedürfnisse|barrierefreiheit|besoins|besoins particuliers|régime alimentaire|allergies alimentaires|accessibilité|étkezés|allergia|különleges igények|étkezési igények|necesidades|necesidades especiales|alergias|dieta|esigenze|esigenze alimentari|allergie|potrzeby|alergie|nevoi speciale|nevojat|посебни потреби|исхрана|алергии|posebne potrebe prehrana',
  nameInOtherScript:
    'ime ćirilicom|ime i prezime ćirilicom|ime latinicom|ime i prezime latinicom|ime drugim pismom|ime na ćirilici|ime na latinici|ime i prezime na ćirilici|ime i prezime na latinici|ime i prezime drugim pismom|name in cyrillic|name in latin|name in latin letters|name in the other script|full name in cyrillic|full name in latin|name kyrillisch|name auf kyrillisch|nom en cyrillique|име на латиница|име на кирилица|име и презиме латиница|име и презиме кирилица',
  vocative:
    'vokativ|ime u vokativu|vokativ imena|obraćanje u vokativu|oblik obraćanja|vocative|vocative form|form of address|how to address|addressed as|anredeform|vocatif|megszólítás|вокатив',
  dative: 'dativ|ime u dativu|dativ imena|dative|dative form|to whom|kome|datif|датив',
  language:
    'jezik prepiske|jezik komunikacije|jezik korespondencije|na kom jeziku da vam pišemo|preferred language|language of correspondence|correspondence language|contact language|written to in|korrespondenzsprache|bevorzugte sprache|langue de correspondance|levelezés nyelve|idioma preferido|lingua preferita|јазик на комуникација',
}

/** The phrases of a meaning, parted by bars; empty where there are none. */
export const furtherFieldWords = (target: Target): string => words[target] ?? ''
