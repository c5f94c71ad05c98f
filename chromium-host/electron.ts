/** What `import … from 'electron'` gets in this host. A name that is missing here fails at the import, with its name. */
export { app } from './app'
export { dialog } from './dialog'
export { ipcMain } from './ipc-main'
export { protocol, session } from './session'
export { shell } from './shell'
export { Menu, screen } from './small-parts'
export { utilityProcess } from './utility-process'
export { BrowserWindow } from './window'
