/** Tells zod that the page's policy forbids making code from text, before a schema tries. Imported before all else. */
import { config } from 'zod'

config({ jitless: true })
