/** Whether the letters of a text are those of one language: what tells letters from those that a wrong encoding makes of them. */

/** The letters beyond ASCII of the languages whose lists come in; of scripts of their own all letters. */
const alphabets: readonly ReadonlySet<string>[] = [
  'čćšžđ',
  'áéíóöőúüű',
  'áčďéěíňóřšťúůýž',
  'áäčďéíĺľňóôŕšťúýž',
  'ąćęłńóśźż',
  'ăâîșțşţ',
  'äöüß',
  'åäöæøé',
  'àâæçéèêëîïôœùûüÿ',
  'áéíñóúüªº',
  'ãáàâçéêíóôõúªº',
  'àèéìòù',
  'áðéíóúýþæö',
  'çğıöşüâîİ',
  'çë',
  'абвгдђежзијклљмнњопрстћуфхцчџшѓѕќѐѝ',
  'абвгдежзийклмнопрстуфхцчшщъыьэюяёіїєґ',
  'αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώϊϋΐΰ',
].map((letters) => new Set(letters))

/** What no language has: a sign between two letters, but for the apostrophe, one that begins a word, a capital behind a small letter. */
const oddities = [
  /(?<=\p{L})[^\p{L}\p{M}\0-\u007f’](?=\p{L})/gu,
  /(?<![\p{L}\d])[©®†‡¬±¦¨´¸¹²³∞≠](?=\p{Ll})/gu,
  /(?<=\p{Ll})(?![A-Z])\p{Lu}/gu,
]

/** Each of them counts as so many letters of no language. */
const oddity = 5

/** How large a share of what is not ASCII in a text are letters of the one language that has the most of them; 1 where there are none. */
export function shareOfOneLanguage(text: string): number {
  const counts = new Map<string, number>()
  let all = oddities.reduce((sum, form) => sum + oddity * (text.match(form)?.length ?? 0), 0)
  for (const [letter] of text.matchAll(/[^\0-\u007f]/gu)) {
    if (!/[\p{L}\u0080-\u009f\ufffd]/u.test(letter)) continue
    const small = letter === 'İ' ? letter : letter.toLowerCase()
    counts.set(small, (counts.get(small) ?? 0) + 1)
    all += 1
  }
  const most = alphabets.map((letters) => {
    let own = 0
    for (const [letter, count] of counts) if (letters.has(letter)) own += count
    return own
  })
  return all === 0 ? 1 : Math.max(...most) / all
}
