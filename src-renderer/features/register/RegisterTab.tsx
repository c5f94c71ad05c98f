/** The lists that the organization keeps for its register: tags, and fields of its own. */
import { OwnFieldsSection } from './OwnFieldsSection'
import { TagsSection } from './TagsSection'
import styles from './Register.module.css'

/** The tab. */
export function RegisterTab() {
  return (
    <div className={styles.tab}>
      <TagsSection />
      <OwnFieldsSection />
    </div>
  )
}
