/**
 * Test files run side by side in threads of one process, and a BroadcastChannel reaches them all: what one file writes, Dexie
 * would tell the live queries of another, whose database has nothing to do with it. This file comes before Dexie.
 */
Reflect.deleteProperty(globalThis, 'BroadcastChannel')
