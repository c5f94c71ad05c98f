/** What is not right on certificates, in sentences with the names of the people. */
import { useTranslator } from '../../i18n/i18n'
import { someNames } from '../../i18n/some-names'
import { Notice } from '../../ui'
import type { Concern } from './paper.rules'

const nameOf = ({ certificate }: Concern): string => certificate.personName

/** Nothing where all is well. */
export function ConcernList({ concerns }: { readonly concerns: readonly Concern[] }) {
  const translator = useTranslator()
  const { t } = translator
  const missing = concerns.filter((one) => one.missing.length > 0)
  const characters = [...new Set(missing.flatMap((one) => one.missing))].join(' ')
  const said = (
    key: 'tooLong' | 'missing' | 'otherScript' | 'unsigned',
    of: readonly Concern[],
  ) => {
    const names = someNames(of.map(nameOf), translator)
    return (
      of.length > 0 && (
        <Notice tone={key === 'tooLong' ? 'danger' : 'warn'}>
          {t(`awards:concern.${key}`, { count: of.length, names, characters })}
        </Notice>
      )
    )
  }
  return (
    <>
      {said(
        'tooLong',
        concerns.filter((one) => one.isTooLong),
      )}
      {said('missing', missing)}
      {said(
        'otherScript',
        concerns.filter((one) => one.isOtherScript),
      )}
      {said(
        'unsigned',
        concerns.filter((one) => one.isUnsigned),
      )}
    </>
  )
}
