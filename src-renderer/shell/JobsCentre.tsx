/** Work that takes longer than a moment: how far each piece has come, and how to stop it. */
import { useEffect } from 'react'
import { Button as AriaButton, DialogTrigger, Popover } from 'react-aria-components'
import { useTranslator } from '../i18n/i18n'
import { cancelJob, dismissJob, useJobs } from '../app/jobs'
import type { Job } from '../app/jobs'
import { Icon, IconButton, ProgressBar, Status, announce } from '../ui'
import styles from './TopLine.module.css'

const isRunning = (job: Job): boolean => job.state === 'running' || job.state === 'cancelling'

/** Letters of a title that have room in the top line. */
const longest = 32

/** The button and the list behind it; not there when there is no work. */
export function JobsCentre() {
  const { t } = useTranslator()
  const jobs = useJobs((state) => state.jobs)
  const running = jobs.filter(isRunning)
  const [first] = running
  const title = first === undefined ? '' : t(first.label.key, first.label.params)
  // A long title, such as one with the name of a file, would push the search aside.
  const words =
    running.length === 1 && title.length <= longest
      ? title
      : t('shell:jobs.running', { count: running.length })
  const work = running.length > 0 ? words : ''
  useEffect(() => announce(work), [work])
  return (
    <>
      {jobs.length > 0 && (
        <DialogTrigger>
          <AriaButton
            className={styles.jobs ?? ''}
            aria-label={
              running.length > 0 ? `${words} – ${t('shell:jobs.title')}` : t('shell:jobs.title')
            }
            data-state={running.length > 0 ? 'working' : 'idle'}
          >
            <Icon name={running.length > 0 ? 'working' : 'list-checks'} />
            <span className={styles.jobsWord}>
              {running.length > 0 ? words : t('shell:jobs.title')}
            </span>
          </AriaButton>
          <Popover className={styles.popover ?? ''} placement="bottom end" offset={4}>
            {/* The popover is the dialog itself, so that its hidden way out stands inside of it. */}
            <div className={styles.centre}>
              <h2 className={styles.centreTitle}>{t('shell:jobs.title')}</h2>
              {[...jobs].reverse().map((job) => (
                <JobLine key={job.id} job={job} />
              ))}
            </div>
          </Popover>
        </DialogTrigger>
      )}
    </>
  )
}

function JobLine({ job }: { readonly job: Job }) {
  const { t } = useTranslator()
  const title = t(job.label.key, job.label.params)
  if (isRunning(job)) {
    return (
      <ProgressBar
        label={job.state === 'cancelling' ? t('shell:jobs.stopping', { title }) : title}
        value={job.done}
        total={job.total}
        onCancel={job.state === 'running' ? () => cancelJob(job.id) : undefined}
      />
    )
  }
  return (
    <div className={styles.job}>
      <div className={styles.jobWords}>
        <span>{title}</span>
        {job.state === 'done' && <Status kind="ok" label={t('shell:jobs.done')} />}
        {job.state === 'cancelled' && <Status kind="neutral" label={t('core:jobs.cancelled')} />}
        {job.state === 'failed' && (
          <Status
            kind="danger"
            label={
              job.failure
                ? t(`failures:${job.failure.code}`, job.failure.params)
                : t('core:jobs.failed')
            }
          />
        )}
      </div>
      <IconButton icon="close" label={t('shell:jobs.dismiss')} onPress={() => dismissJob(job.id)} />
    </div>
  )
}
