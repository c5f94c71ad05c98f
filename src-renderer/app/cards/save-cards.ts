/** People as cards for an address book. */
import { label } from '../../domain/edits'
import { newestChange } from '../../domain/figures.rules'
import { fieldsOf } from '../../domain/people.rules'
import { tagsOf } from '../../domain/tags.rules'
import type { Row } from '../../domain/tables'
import { currentLanguage, translatorFor } from '../../i18n/i18n'
import { readTags } from '../../storage/register-lists'
import { fileName } from '../documents/file-name'
import { runJob } from '../jobs'
import { notifySaved } from '../notify'
import { vCards } from './vcard.rules'

/** Saves people as cards for an address book; asks where. */
export async function saveCards(
  people: readonly Row<'people'>[],
  isSensitiveToo: boolean,
): Promise<boolean> {
  const tags = await readTags()
  const translator = translatorFor(currentLanguage())
  const context = { translator, timestamp: newestChange(people) }
  const name = fileName({ what: translator.t('documents:sheet.people'), cycle: null }, context)
  const text = vCards(people, {
    categoriesOf: (person) => [...fieldsOf(person), ...tagsOf(person, tags).map((tag) => tag.name)],
    isSensitiveToo,
  })
  const saved = await runJob(label('reports:job.save', { name }), (job) =>
    window.ciklus.texts.save({ job, text, extension: '.vcf', suggestedName: name }),
  )
  return notifySaved(saved)
}
