/** Names as people write them, in many languages: split, with nothing of them lost. */
import { describe, expect, test } from 'vitest'
import { readFullName } from '../../../src-renderer/domain/identity/names.rules'

/** "first / last", with what stands beside it in brackets. */
function shown(text: string, lastFirst = false): string {
  const { firstName, lastName, asides } = readFullName(text, lastFirst)
  const beside = asides.map((aside) => `${aside.kind}: ${aside.text}`).join('; ')
  return `${firstName} / ${lastName}${beside === '' ? '' : ` [${beside}]`}`
}

describe('names whose letters begin like a title keep them', () => {
  test.each([
    ['Bek, Srđan', 'Srđan / Bek'],
    ['Kos, Maša', 'Maša / Kos'],
    ['Tot, Srđa', 'Srđa / Tot'],
    ['Кос, Маша', 'Маша / Кос'],
    ['Kiss, Máté', 'Máté / Kiss'],
    ['Horvat, Mrđan', 'Mrđan / Horvat'],
    ['Drăgan Ion', 'Drăgan / Ion'],
    ['Ingólfur Jónsson', 'Ingólfur / Jónsson'],
    ['Prófesz Béla', 'Prófesz / Béla'],
    ['Docuš Ana', 'Docuš / Ana'],
    ['Ma Long', 'Ma / Long'],
    ['Yo-Yo Ma', 'Yo-Yo / Ma'],
    ['Kos, Ma', 'Ma / Kos'],
    ['M. Petrović', 'M. / Petrović'],
  ])('%s is %s', (text, expected) => {
    expect(shown(text)).toBe(expected)
  })
})

describe('titles and suffixes are taken off and told', () => {
  test.each([
    ['Rus, MA Ana', 'Ana / Rus [title: MA]'],
    ['dr Ana Anić', 'Ana / Anić [title: dr]'],
    ['др Ана Анић', 'Ана / Анић [title: др]'],
    ['Prof. dr. sc. Ana Anić', 'Ana / Anić [title: Prof. dr. sc.]'],
    ['Prof.Dr. Hans Müller', 'Hans / Müller [title: Prof. Dr.]'],
    ['Univ.-Prof. Mag. Eva Gruber', 'Eva / Gruber [title: Univ. Prof. Mag.]'],
    ['dipl. inž. arh. Mira Kovač', 'Mira / Kovač [title: dipl. inž. arh.]'],
    ['mag. Špela Žagar', 'Špela / Žagar [title: mag.]'],
    ['Mme Élodie Lefèvre', 'Élodie / Lefèvre [title: Mme]'],
    ['Ms. Jane Doe', 'Jane / Doe [title: Ms.]'],
    ['Ana Anić, MA', 'Ana / Anić [suffix: MA]'],
    ['Ana Anić, dipl. inž.', 'Ana / Anić [suffix: dipl. inž.]'],
    ['Ana Anić, Ph.D.', 'Ana / Anić [suffix: Ph.D.]'],
    ['John Smith Jr.', 'John / Smith [suffix: Jr.]'],
    ['Smith, John, Jr.', 'John / Smith [suffix: Jr.]'],
    ['Petar Petrović ml.', 'Petar / Petrović [suffix: ml.]'],
    ['Dr.', 'Dr. / '],
  ])('%s is %s', (text, expected) => {
    expect(shown(text)).toBe(expected)
  })

  test.each([
    ['Dr. Kovács Anna', 'Anna / Kovács [title: Dr.]'],
    ['ifj. Nagy Péter', 'Péter / Nagy [title: ifj.]'],
    ['Kovácsné Nagy Éva', 'Éva / Kovácsné Nagy'],
    ['Szabó Anna Mária', 'Anna Mária / Szabó'],
    ['van den Berg Vesna', 'Vesna / van den Berg'],
  ])('with the family name first, %s is %s', (text, expected) => {
    expect(shown(text, true)).toBe(expected)
  })
})

describe('what stands beside a name is taken off and told', () => {
  test.each([
    ['Mira Kovač (she/her)', 'Mira / Kovač [other: she/her]'],
    ['Blažić, Sara (Muzej grada)', 'Sara / Blažić [organization: Muzej grada]'],
    ['Ana Kos | Dom kulture', 'Ana / Kos [organization: Dom kulture]'],
    ['Kunsthalle Zentrum | Eva Gruber', 'Eva / Gruber [organization: Kunsthalle Zentrum]'],
    ['Ana Kos – Galerija Luka', 'Ana / Kos [organization: Galerija Luka]'],
    ['Ana Kos – Petrović', 'Ana / Kos-Petrović'],
    ['Ana Kos - Petrović', 'Ana / Kos-Petrović'],
    ['Ana Kos -Rus', 'Ana / Kos-Rus'],
    ['Ana Kos- Rus', 'Ana / Kos-Rus'],
    ['Ana Kos - Niš', 'Ana / Kos [other: Niš]'],
    ['Ana Kos – Niš', 'Ana / Kos [other: Niš]'],
    ['1. Ana Kos', 'Ana / Kos'],
    ['2) Ana Kos', 'Ana / Kos'],
    ['• Ana Kos — koreografkinja', 'Ana / Kos [other: koreografkinja]'],
    ['Aleksandar "Aca" Ilić', 'Aleksandar / Ilić [other: Aca]'],
    ['Ana Ilić (rođ. Tot)', 'Ana / Ilić [other: rođ. Tot]'],
    ['Ana Kos, Muzej grada', 'Ana / Kos [organization: Muzej grada]'],
    ['Kos, Ana, Beograd', 'Ana / Kos [other: Beograd]'],
    ['(Ana Kos)', 'Ana / Kos'],
  ])('%s is %s', (text, expected) => {
    expect(shown(text)).toBe(expected)
  })
})

describe('a family name in capitals is known wherever it stands', () => {
  test.each([
    ['KOVÁCS Anna', 'Anna / KOVÁCS'],
    ['Anna KOVÁCS', 'Anna / KOVÁCS'],
    ['DE LA TOUR Jean-Pierre', 'Jean-Pierre / DE LA TOUR'],
    ['Јелена ЂУРИЋ', 'Јелена / ЂУРИЋ'],
    ['ANNA KOVÁCS', 'ANNA / KOVÁCS'],
  ])('%s is %s', (text, expected) => {
    expect(shown(text)).toBe(expected)
  })
})
