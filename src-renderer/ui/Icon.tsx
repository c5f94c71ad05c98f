/** The few icons of the program, by name. An icon never stands without a word or an accessible name beside it. */
import { memo } from 'react'
import {
  Archive,
  ArrowLeft,
  ArrowRight,
  Award,
  BookOpen,
  Calendar,
  ChartColumn,
  Check,
  ChevronDown,
  ChevronLeft,
  ChevronRight,
  ChevronUp,
  CircleAlert,
  CircleHelp,
  Clock,
  Copy,
  Download,
  Ellipsis,
  ExternalLink,
  Eye,
  FileSpreadsheet,
  FileText,
  FolderOpen,
  GraduationCap,
  House,
  Image,
  Info,
  Languages,
  ListChecks,
  LoaderCircle,
  Mail,
  Menu,
  Maximize2,
  Minus,
  Pencil,
  Plus,
  Presentation,
  Printer,
  Redo2,
  RotateCcw,
  Search,
  Settings,
  Trash2,
  TriangleAlert,
  Undo2,
  Upload,
  User,
  UserPlus,
  Users,
  X,
  ZoomIn,
  ZoomOut,
  Handshake,
} from 'lucide-react'
import styles from './Icon.module.css'
import { cx } from './props'

const icons = {
  archive: Archive,
  'arrow-left': ArrowLeft,
  'arrow-right': ArrowRight,
  award: Award,
  book: BookOpen,
  calendar: Calendar,
  chart: ChartColumn,
  check: Check,
  'chevron-down': ChevronDown,
  'chevron-left': ChevronLeft,
  'chevron-right': ChevronRight,
  'chevron-up': ChevronUp,
  alert: CircleAlert,
  help: CircleHelp,
  clock: Clock,
  copy: Copy,
  download: Download,
  more: Ellipsis,
  external: ExternalLink,
  eye: Eye,
  sheet: FileSpreadsheet,
  file: FileText,
  folder: FolderOpen,
  graduate: GraduationCap,
  home: House,
  info: Info,
  languages: Languages,
  'list-checks': ListChecks,
  working: LoaderCircle,
  mail: Mail,
  menu: Menu,
  fit: Maximize2,
  minus: Minus,
  pencil: Pencil,
  picture: Image,
  plus: Plus,
  presentation: Presentation,
  print: Printer,
  redo: Redo2,
  restore: RotateCcw,
  search: Search,
  settings: Settings,
  trash: Trash2,
  warning: TriangleAlert,
  undo: Undo2,
  upload: Upload,
  user: User,
  'user-plus': UserPlus,
  users: Users,
  close: X,
  'zoom-in': ZoomIn,
  'zoom-out': ZoomOut,
  handshake: Handshake,
} as const

/** The name of an icon. */
export type IconName = keyof typeof icons

/** Draws an icon for the eye only. `large` is 20 px, otherwise 16 px, both growing with the text. It is drawn once, not for each letter typed beside it. */
export const Icon = memo(function Icon(props: {
  readonly name: IconName
  readonly large?: boolean | undefined
  readonly className?: string | undefined
}) {
  const Drawing = icons[props.name]
  return (
    <Drawing
      aria-hidden="true"
      focusable="false"
      strokeWidth={1.75}
      className={cx(styles.icon, props.large && styles.large, props.className)}
    />
  )
})
