/** Keeps the program usable when one screen breaks: the others, undo and the palette go on working. */
import { Component } from 'react'
import type { ReactNode } from 'react'
import { noteError } from '../app/note-errors'

interface Props {
  /** Another screen begins anew. */
  readonly screen: string
  readonly fallback: (onRetry: () => void) => ReactNode
  readonly children: ReactNode
}

interface State {
  readonly brokenScreen: string | null
}

/** Shows the fallback in place of a screen that threw while it was drawn. */
export class ScreenBoundary extends Component<Props, State> {
  override readonly state: State = { brokenScreen: null }

  /** React calls this with what was thrown. */
  static getDerivedStateFromError(): Partial<State> {
    return { brokenScreen: '' }
  }

  /** React calls this once with what was thrown. */
  override componentDidCatch(error: unknown): void {
    noteError(error)
  }

  /** A screen that broke is forgotten when another is shown. */
  override componentDidUpdate(before: Props): void {
    if (before.screen !== this.props.screen && this.state.brokenScreen !== null)
      this.setState({ brokenScreen: null })
  }

  /** The screen, or what stands in for it. */
  override render(): ReactNode {
    if (this.state.brokenScreen === null) return this.props.children
    return this.props.fallback(() => this.setState({ brokenScreen: null }))
  }
}
