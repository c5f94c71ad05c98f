/**
 * Words that stand beside names: titles, suffixes, particles, and words that only an organization has. Data: each list
 * may be added to. They are compared as whole words, folded and without dots.
 */
import { fold } from '../../i18n/fold'

/** The keys of words met so far: a list of people has few different first names and titles. */
const known = new Map<string, string>()

/** A word as these lists have it: folded, without dots, hyphens and apostrophes. */
export function nameWordKey(word: string): string {
  const before = known.get(word)
  if (before !== undefined) return before
  const key = fold(word).replaceAll(/[.\-'’]/gu, '')
  if (known.size > 5_000) known.clear()
  known.set(word, key)
  return key
}

const words = (...lines: readonly string[]): ReadonlySet<string> =>
  new Set(lines.flatMap((line) => line.split(' ').map(nameWordKey)))

/** Titles and forms of address that are nobody's name. */
export const titles = words(
  'dr doktor doktorka doctor prof profesor profesorka professor professorin docent docentka doz privdoz pd',
  'mr mrs miss mgr mgd magistar magistra magister inž ing dipl diplomirani akademik akad akademkinja univ',
  'herr frau fräulein hr fr gospodin gospođa gospođica gdin gđa gđica gđo gospod gospa gospodična',
  'monsieur madame mademoiselle mme mlle señor señora sr. sra srta signor signora',
  'phd msc mba bsc mfa llm llb dsc edd dphil',
  'ifj özv okl okleveles zoti zonja dl dna domnul doamna',
)

/**
 * Titles that are somebody's name as well. They count with a dot, in capitals among small letters, or in small letters
 * among capitals: "MA Ana Rus" and "mag. Ana Novak" have one, "Ma Long" and "Ana Mag" do not.
 */
export const unsureTitles = words(
  'ma ba sr ms mag magr doc spec med art don doña g ga id m me pr mx sc md esq dame sir izr viš asist red vanr izv',
)

/** What follows a title and belongs to it: "dr sc.", "dipl. inž. arh.", "Dr. rer. nat. habil." */
export const titleEndings = words(
  'sc med jur iur phil rer nat habil oec ek ecc arh arch el maš građ techn tech inf soc theol vet dent stom univ pol',
  'art hc h c psih ped spec mag ing inž fh et mult arhit ekon prava teh hum umet mus agr pharm farm',
)

/** What stands behind a name and belongs to no part of it. */
export const suffixes = words(
  'jr jun junior sen senior ml mlađi st stariji fils ii iii iv',
  'phd msc mba bsc mfa llm llb md dsc edd dphil ma ba esq dipl inž ing mag dr spec prof',
)

/** Suffixes that count only as {@link unsureTitles} do. */
export const unsureSuffixes = words('ma ba md st ml ii iii iv ing mag spec senior junior sen jun')

/** Words that begin a family name of several words: "van den Berg", "de la Cruz". */
export const particles = words(
  'van von de der den del della di da dos du la le el al bin ibn ter ten zu zum zur af av',
)

/** Beginnings of words that stand in the names of organizations and in no name of a person. */
const organizationStems = [
  'muze museum musee museo galerij galleri gallery galerie bibliotek library bibliothe konyvtar knjiznic',
  'pozoris teatar theater theatre kazalis gledalis szinhaz teatro udruz udrug drustvo drustva association verein',
  'egyesulet asociacij asociacion association savez federac federat centar center centre zentrum kozpont centro',
  'fondacij zaklad foundation stiftung alapitvan fondation fundac univerz univers universi fakult faculty akademij',
  'akademie academy institut skola school schule iskola ecole escuela festival studio agencij agency agentur',
  'ministar ministry ministerium opstina općina grad. gemeinde municip kulturn kultury kulture kultura kulturhaus',
  'organizac organisat organizat kolektiv collectiv kooperativ zadrug preduzec company firma gmbh doo ngo nvo',
  'redakcij televiz radio orkest orchest filharmon muzic konzerv',
]
  .flatMap((line) => line.split(' '))
  .map(nameWordKey)

const organizationWords = words(
  'dom ltd ug ev inc nu ku kud jp jkp ad kc kcb msu mikser dkc omladine',
)

/** True for text with a word that only organizations have. */
export function namesOrganization(text: string): boolean {
  return text.split(/[\s,/]+/u).some((word) => {
    const key = nameWordKey(word)
    return organizationWords.has(key) || organizationStems.some((stem) => key.startsWith(stem))
  })
}
