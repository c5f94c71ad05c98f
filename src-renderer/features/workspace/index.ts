/** What other areas may use of this one. */
export { LogoField } from './LogoField'
export { followOpenedFiles } from './opened-file.state'
export { OpenedFileDialog } from './OpenedFileDialog'
export { removeSample } from './sample.data'
export { editSignatory, editSignatoryForms, editWorkspace } from './workspace.data'
