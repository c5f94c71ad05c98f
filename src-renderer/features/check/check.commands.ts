/** What the command palette can do with the data as a whole. */
import { registerCommands } from '../../app/actions'
import { openCheck } from './check.state'

/** Adds the command. Called once, at start. */
export function registerCheckCommands(): void {
  registerCommands('check', [
    {
      id: 'check.open',
      titleKey: 'check:command',
      keywordsKey: 'check:keywords',
      icon: 'list-checks',
      run: openCheck,
    },
  ])
}
