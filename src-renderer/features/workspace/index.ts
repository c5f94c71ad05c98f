/** What other areas may use of this one. */
export { LogoField } from './LogoField'
export { removeSample } from './sample.data'
export { editSignatory, editSignatoryForms, editWorkspace } from './workspace.data'
