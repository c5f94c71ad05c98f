/** What Node lacks and the page has: IndexedDB (before Dexie looks for it) and Temporal. */
import './alone'
import 'fake-indexeddb/auto'
import 'temporal-polyfill/global'
