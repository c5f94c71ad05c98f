/** Where the window has no room for the rail: a button, and the rail in a drawer behind it. */
import { useState } from 'react'
import {
  Button as AriaButton,
  Dialog as AriaDialog,
  DialogTrigger,
  Modal,
  ModalOverlay,
} from 'react-aria-components'
import { useTranslator } from '../i18n/i18n'
import { Icon, IconButton } from '../ui'
import { Rail } from './Rail'
import { contentId } from './shell.actions'
import styles from './Rail.module.css'

/** Puts the focus on the screen that was chosen, after the drawer has given it back to its button. */
function focusScreen(): void {
  requestAnimationFrame(() =>
    requestAnimationFrame(() => document.getElementById(contentId)?.focus({ preventScroll: true })),
  )
}

/** The button and the drawer. Escape and a press beside it close the drawer; so does choosing a screen. */
export function RailDrawer(props: { readonly name: string; readonly organization: string }) {
  const { t } = useTranslator()
  const [isOpen, setOpen] = useState(false)
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
      <AriaButton className={styles.menuButton ?? ''}>
        <Icon name="menu" />
        <span className={styles.menuWord}>{t('shell:menu')}</span>
      </AriaButton>
      <ModalOverlay className={styles.veil ?? ''} isDismissable>
        <Modal className={styles.drawerFrame ?? ''}>
          <AriaDialog className={styles.drawer ?? ''} aria-label={t('shell:menu')}>
            <div className={styles.drawerClose}>
              <IconButton icon="close" label={t('ui:close')} onPress={() => setOpen(false)} />
            </div>
            <Rail
              {...props}
              fold="whole"
              onGo={() => {
                setOpen(false)
                focusScreen()
              }}
            />
          </AriaDialog>
        </Modal>
      </ModalOverlay>
    </DialogTrigger>
  )
}
