/** Addresses on the web that somebody noted: those that may leave the program open in the system's browser. */
import { useTranslator } from '../i18n/i18n'
import { LinkButton, VisuallyHidden } from '../ui'
import { notifyFailure } from './notify'
import styles from './OutsideLinks.module.css'

/** "www.example.org/exhibition": an address without what every one of them begins with. */
const shown = (address: string): string => address.replace(/^https:\/\//iu, '').replace(/\/$/u, '')

/** Whether the main process hands an address to the system: an encrypted one without a user's name in it. */
function mayOpen(address: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, username, password } = new URL(address)
  return protocol === 'https:' && username === '' && password === ''
}

/** A list of addresses, in their order; what may not be opened stands there as text. Nothing for none. */
export function OutsideLinks(props: {
  readonly label: string
  readonly addresses: readonly string[]
}) {
  const { t } = useTranslator()
  if (props.addresses.length === 0) return null
  const open = async (url: string) => {
    notifyFailure(await window.ciklus.links.open({ url }))
  }
  return (
    <ul className={styles.links} aria-label={props.label}>
      {props.addresses.map((address, at) => (
        <li key={`${String(at)} ${address}`}>
          {mayOpen(address) ? (
            <LinkButton onPress={() => void open(address)}>
              {shown(address)}
              <VisuallyHidden> {t('core:opensInBrowser')}</VisuallyHidden>
            </LinkButton>
          ) : (
            address
          )}
        </li>
      ))}
    </ul>
  )
}
