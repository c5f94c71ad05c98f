/** The kit: everything a screen is built of. Nothing in it knows what the program is about. */
export { Button, IconButton, LinkButton } from './Button'
export type { ButtonProps, ButtonTone, IconButtonProps } from './Button'
export { Checkbox } from './Checkbox'
export { RadioGroup, SegmentedControl } from './Choices'
export type { Choice } from './Choices'
export { ComboBox } from './ComboBox'
export type { ComboBoxProps } from './ComboBox'
export { DateField, DateRangeField } from './DateField'
export type { DateRangeValue } from './DateField'
export { readDate } from './dates'
export { ConfirmHost, Dialog, confirm } from './Dialog'
export type { DialogProps, Question } from './Dialog'
export {
  EditableCheckbox,
  EditableDate,
  EditableDateRange,
  EditableNumber,
  EditableSelect,
  EditableTags,
  EditableText,
} from './Editable'
export { EditableSuggest } from './EditableSuggest'
export type { EditableSuggestProps } from './EditableSuggest'
export { FileDrop } from './FileDrop'
export { cx, given } from './props'
export { Grid } from './grid/Grid'
export type {
  GridColumn,
  GridEditor,
  GridHandle,
  GridProps,
  GridSort,
  PastePlace,
} from './grid/grid-types'
export { nextSort, sortRows } from './grid/sorting'
export { Icon } from './Icon'
export type { IconName } from './Icon'
export { KeyHint } from './KeyHint'
export { DetailPane, FieldList, FieldRow, Figures, Page, Section } from './Layout'
export type { Figure } from './Layout'
export { containsFolded } from './matching'
export { MenuButton } from './Menu'
export type { MenuCommand } from './Menu'
export { NumberField } from './NumberField'
export { onLostText } from './lost-text'
export { PagePreview } from './PagePreview'
export { Select } from './Select'
export type { Option } from './Select'
export { SplitView } from './SplitView'
export { useOnce } from './hooks'
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
