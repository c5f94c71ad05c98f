/** The system's keychain as it guards keys: Windows, macOS, and Linux with a keyring. */
import { safeStorage } from 'electron'
import type { Guard } from './keeping'

/** Without a keyring Electron encrypts with a key that is in its own sources: that guards nothing. */
function hasKeyring(): boolean {
  if (process.platform !== 'linux') return true
  return !['basic_text', 'unknown'].includes(safeStorage.getSelectedStorageBackend())
}

/** Electron's `safeStorage`. */
export const systemGuard: Guard = {
  isReal: async () => hasKeyring() && (await safeStorage.isAsyncEncryptionAvailable()),
  lock: (text) => safeStorage.encryptStringAsync(text),
  open: async (bytes) => (await safeStorage.decryptStringAsync(bytes)).result,
}
