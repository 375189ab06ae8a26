/**
 * Takes confidential words out of a story: every free text of it, whatever the case, the longest mark first.
 *
 * Words are literal and found inside longer words too, because leaking is worse than clumsiness. Writing that only looks
 * different (case, width, accents composed or not, line breaks for blanks, invisible characters) is still the same word.
 * A replacement that would itself say a marked word is not used. The marks are not carried over: they hold the words.
 */
import { mapTexts } from './map-texts.ts'
import type { ConfidentialMark, StoryContent } from './story.ts'

export const LEFT_OUT = '[left out]'

/** A mark of blanks only marks nothing. */
export function redact(content: StoryContent, marks: readonly ConfidentialMark[]): StoryContent {
  return { ...mapTexts(content, createRedactor(marks)), confidentiality: [] }
}

/** The same for any text that speaks of what the marks are about. */
export function createRedactor(marks: readonly ConfidentialMark[]): (text: string) => string {
  const words = marks
    .map((mark) => ({ folded: fold(mark.words).text.trim(), instead: mark.instead.trim() === '' ? LEFT_OUT : mark.instead }))
    .filter((mark) => mark.folded !== '')
    .toSorted((a, b) => b.folded.length - a.folded.length)
  return (text) => redactText(text, words)
}

interface FoldedMark {
  readonly folded: string
  readonly instead: string
}

function redactText(text: string, marks: readonly FoldedMark[]): string {
  const replaced = replaceMarks(text, marks, (mark) => (findMark(fold(mark.instead).text, marks) ? '' : mark.instead))
  if (replaced === text) return text
  // A replacement can complete another marked word with its neighbours. Now words are only taken out, so this ends.
  let rest = replaced
  while (findMark(fold(rest).text, marks)) rest = replaceMarks(rest, marks, () => '')
  return rest
}

function findMark(folded: string, marks: readonly FoldedMark[]): FoldedMark | undefined {
  return marks.find((mark) => folded.includes(mark.folded))
}

function replaceMarks(text: string, marks: readonly FoldedMark[], instead: (mark: FoldedMark) => string): string {
  const folded = fold(text)
  let out = ''
  let kept = 0
  let at = 0
  while (at < folded.text.length) {
    const mark = marks.find((m) => folded.text.startsWith(m.folded, at))
    if (mark === undefined) {
      at++
      continue
    }
    const last = at + mark.folded.length - 1
    const start = Math.max(kept, folded.starts[at]!)
    out += text.slice(kept, start) + instead(mark)
    kept = folded.ends[last]!
    at = last + 1
  }
  return out + text.slice(kept)
}

/** The text as compared, and for each of its units where in the original it stands. */
function fold(text: string): { readonly text: string; readonly starts: readonly number[]; readonly ends: readonly number[] } {
  let folded = ''
  // Kept beside the text: asking a string that is still growing for its end costs its whole length each time.
  let afterBlank = false
  const starts: number[] = []
  const ends: number[] = []
  let at = 0
  for (const character of text) {
    const plain = foldCharacter(character)
    if (plain !== ' ' || !afterBlank) {
      folded += plain
      for (let unit = 0; unit < plain.length; unit++) {
        starts.push(at)
        ends.push(at + character.length)
      }
    }
    if (plain !== '') afterBlank = plain.endsWith(' ')
    at += character.length
  }
  return { text: folded, starts, ends }
}

function foldCharacter(character: string): string {
  if (/^[\u00AD\u200B-\u200F\u2060\uFEFF]$/u.test(character)) return ''
  const plain = character.normalize('NFKD').toUpperCase().toLowerCase().replaceAll('ς', 'σ')
  return /^\s+$/u.test(plain) ? ' ' : plain
}
