/** What Node lacks and the page has, for the program's modules. Imported before anything that looks for it. */
import 'fake-indexeddb/auto'
import 'temporal-polyfill/global'
