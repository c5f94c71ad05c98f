/** The kit: everything a screen is built of. Nothing in it knows what the program is about. */
export { announce, startAnnouncing } from './announce'
export { useSaid } from './use-said'
export { Button, IconButton, LinkButton } from './Button'
export type { ButtonProps, ButtonTone, IconButtonProps } from './Button'
export { Checkbox } from './Checkbox'
export { RadioGroup, SegmentedControl } from './Choices'
export type { Choice } from './Choices'
export { ComboBox } from './ComboBox'
export type { ComboBoxProps } from './ComboBox'
export { copyNow } from './copy'
export { DateField, DateRangeField } from './DateField'
export type { DateRangeValue } from './DateField'
export { readDate } from './dates'
export { ConfirmHost, Dialog, confirm } from './Dialog'
export type { DialogProps, Question } from './Dialog'
export {
  EditableDate,
  EditableDateRange,
  EditableNumber,
  EditableSelect,
  EditableTags,
  EditableText,
} from './Editable'
export { EditableCheckbox } from './EditableCheckbox'
export { EditableSuggest } from './EditableSuggest'
export type { EditableSuggestProps } from './EditableSuggest'
export { FileDrop } from './FileDrop'
export {
  enterAt,
  enterFirstWrong,
  enterScreen,
  isFieldWrong,
  isWindowOpen,
  keepFocus,
} from './focus'
export { cx, definedProps } from './props'
export { Icon } from './Icon'
export type { IconName } from './Icon'
export { KeyHint } from './KeyHint'
export { DetailPane, FieldList, FieldRow, Figures, Page, Section } from './Layout'
export type { Figure } from './Layout'
export { EmptyPage, ListScreen } from './ListScreen'
export type { ListScreenProps } from './ListScreen'
export { containsFolded } from './matching'
export { ContextMenu, MenuButton } from './Menu'
export type { MenuCommand } from './Menu'
export { NumberField } from './NumberField'
export { onLostText } from './lost-text'
export { PagePreview } from './PagePreview'
export { ReadingArea } from './ReadingArea'
export { Said } from './Said'
export { Select } from './Select'
export type { Option } from './Select'
export { SplitView } from './SplitView'
export { keepKeys } from './held-keys'
export { useAfterPaint, useOnce, usePainted } from './hooks'
export { useEnter } from './use-enter'
export { setTypingPause } from './drafts'
export { hasUnsaved, useHasUnsaved } from './unsaved'
export { recall, remember } from './stored-sizes'
export { Stepper } from './Stepper'
export type { Step } from './Stepper'
export { Tabs } from './Tabs'
export type { TabItem } from './Tabs'
export { Badge, EmptyState, Notice, ProgressBar, Status } from './Notice'
export type { NoticeTone, StatusKind } from './Notice'
export { SearchField, TextArea, TextField } from './TextField'
export { Toasts } from './Toasts'
export type { ToastMessage } from './Toasts'
export { Tooltip } from './Tooltip'
export { VisuallyHidden } from './VisuallyHidden'
