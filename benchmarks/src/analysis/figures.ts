/** What is measured of one tool. Times are milliseconds; a figure is absent where the tool was cut or failed before it. */
export interface Keystrokes {
  readonly medianMs: number
  readonly p95Ms: number
  readonly maxMs: number
  /** Slowest single keystroke of all rounds; `maxMs` is that of the quietest. */
  readonly worstMs: number
  readonly edits: number
  /** Edits after which the open answer differed from a full run; undefined where a tool has no open answer. */
  readonly differences?: number
}

export interface Figures {
  readonly calMs: number
  readonly loadMs: number
  readonly firstMs: number
  readonly shortMs: number
  readonly shortRuns: number
  readonly longMs: number
  readonly longWords: number
  readonly longRuns: number
  readonly sixPagerMs: number
  readonly sixPagerRuns: number
  readonly keys: Keystrokes
  readonly keysInOneBlock: Keystrokes
  readonly rssMib: number
}

export interface ToolFigures extends Partial<Figures> {
  readonly id: string
  readonly label: string
  /** Why figures are missing. */
  readonly fault?: string
}
