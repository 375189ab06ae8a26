/**
 * Finds every phrase of all rule packs in one walk over a range of tokens, whatever the number of phrases.
 *
 * A phrase is words between spaces. An element may be `a|b` (either word), `~reduce` (any form of the verb), `<name>` (a class
 * of tokens, below), `..` (up to four words of any kind) or end in `?` (may be missing). Punctuation is passed over, but a
 * phrase stays inside its range. The phrases share one tree, and its edges are classes of words, so the work for one
 * token is bounded by the depth of the tree.
 */
import { FLAG, formsOf, internWord } from './lexicon.ts'
import type { TokenRange } from './split-sentences.ts'
import { KIND, SHAPE, type Tokens } from './tokens.ts'

const PLACEHOLDERS: Readonly<Record<string, (tokens: Tokens, i: number) => boolean>> = {
  '<num>': (t, i) => (t.kind[i] ?? 0) >= KIND.number && (t.kind[i] ?? 0) <= KIND.percent,
  '<any>': (t, i) => t.kind[i] === KIND.word,
  '<count>': (t, i) => t.kind[i] === KIND.number || ((t.flags[i] ?? 0) & FLAG.numberWord) !== 0,
  '<money>': (t, i) => t.kind[i] === KIND.money,
  '<percent>': (t, i) => t.kind[i] === KIND.percent,
  '<year>': (t, i) => t.kind[i] === KIND.year,
  '<month>': (t, i) => ((t.flags[i] ?? 0) & FLAG.month) !== 0 && ((t.shape[i] ?? 0) & SHAPE.capital) !== 0,
  '<time>': (t, i) => ((t.flags[i] ?? 0) & FLAG.timeUnit) !== 0,
  '<poss>': (t, i) => ((t.flags[i] ?? 0) & FLAG.possessive) !== 0,
  '<det>': (t, i) => ((t.flags[i] ?? 0) & (FLAG.determiner | FLAG.possessive)) !== 0,
  '<be>': (t, i) => ((t.flags[i] ?? 0) & FLAG.be) !== 0,
  '<person>': (t, i) => ((t.flags[i] ?? 0) & FLAG.person) !== 0,
  '<team>': (t, i) => ((t.flags[i] ?? 0) & FLAG.team) !== 0,
  '<customer>': (t, i) => ((t.flags[i] ?? 0) & FLAG.customerWord) !== 0,
  '<ing>': (t, i) => ((t.flags[i] ?? 0) & FLAG.ing) !== 0,
  '<past>': (t, i) => ((t.flags[i] ?? 0) & FLAG.past) !== 0,
  '<base>': (t, i) => ((t.flags[i] ?? 0) & FLAG.base) !== 0,
  '<self>': (t, i) => ((t.flags[i] ?? 0) & FLAG.self) !== 0,
  '<we>': (t, i) => ((t.flags[i] ?? 0) & FLAG.we) !== 0,
  '<name>': (t, i) => ((t.shape[i] ?? 0) & (SHAPE.capital | SHAPE.unknown)) === (SHAPE.capital | SHAPE.unknown),
  '<up>': (t, i) => ((t.flags[i] ?? 0) & FLAG.up) !== 0,
  '<down>': (t, i) => ((t.flags[i] ?? 0) & FLAG.down) !== 0,
}

const GAP = '..'
const MOST_SKIPPED = 4

interface Node {
  readonly next: Map<number, Node>
  /** The entries of `next` side by side: most nodes have one or two, and a test of a bit is cheaper than a look into a map. */
  readonly keys: number[]
  readonly children: Node[]
  gap: Node | undefined
  readonly phrases: number[]
}

/** All the tree needs to know of a token. */
interface Look {
  readonly classes: readonly number[]
  /** Bit `c` is set for each class `c`. */
  readonly bits: Uint32Array
  /** Where the phrases go on that begin with such a token. */
  readonly starts: readonly Node[]
}

const NONE: readonly number[] = []
/** Nodes with more children are asked by the classes of the token. */
const MOST_TESTED = 6
const DEEPEST = 16

const makeNode = (): Node => ({ next: new Map(), keys: [], children: [], gap: undefined, phrases: [] })

/** `phrase` is the number given to `add`; tokens `from` (included) to `to` (not included). */
export interface PhraseHit {
  readonly phrase: number
  readonly from: number
  readonly to: number
}

export class PhraseTree {
  private readonly root = makeNode()
  private readonly classIds = new Map<string, number>()
  private readonly wordClasses = new Map<number, number[]>()
  private readonly lookByKey = new Map<number, Look>()
  private readonly placeholders: { readonly id: number; readonly test: (tokens: Tokens, i: number) => boolean }[] = []

  /** Throws on a placeholder no one defined: a mistake in a pack. */
  add(phrase: string, id: number): void {
    this.insert(this.root, phrase.split(' ').filter(Boolean), 0, id)
    this.lookByKey.clear()
  }

  private insert(node: Node, elements: readonly string[], at: number, id: number): void {
    const element = elements[at]
    if (element === undefined) {
      if (!node.phrases.includes(id)) node.phrases.push(id)
      return
    }
    if (element.endsWith('?')) this.insert(node, elements, at + 1, id)
    const name = element.endsWith('?') ? element.slice(0, -1) : element
    if (name === GAP) {
      node.gap ??= makeNode()
      this.insert(node.gap, elements, at + 1, id)
      return
    }
    const key = this.classOf(name)
    let child = node.next.get(key)
    if (!child) {
      child = makeNode()
      node.next.set(key, child)
      node.keys.push(key)
      node.children.push(child)
    }
    this.insert(child, elements, at + 1, id)
  }

  private classOf(name: string): number {
    const known = this.classIds.get(name)
    if (known !== undefined) return known
    const id = this.classIds.size
    this.classIds.set(name, id)
    for (const part of name.split('|')) {
      if (part.startsWith('<')) {
        const test = PLACEHOLDERS[part]
        if (!test) throw new Error(`no such class of tokens: ${part}`)
        this.placeholders.push({ id, test })
      } else for (const word of part.startsWith('~') ? formsOf(part.slice(1)) : [part]) this.addToClass(internWord(word), id)
    }
    return id
  }

  private addToClass(word: number, id: number): void {
    const list = this.wordClasses.get(word)
    if (!list) this.wordClasses.set(word, [id])
    else if (!list.includes(id)) list.push(id)
  }

  /** Every phrase of the range in order of its first token, then of its id; the longest of one phrase at one place. */
  match(tokens: Tokens, range: TokenRange): readonly PhraseHit[] {
    const words: number[] = []
    const looks: Look[] = []
    for (let i = range.from; i < range.to; i++) {
      if ((tokens.kind[i] ?? 9) > KIND.label) continue
      words.push(i)
      looks.push(this.lookAt(tokens, i))
    }
    const walk: Walk = { words, looks, first: 0, hits: [] }
    for (let w = 0; w < words.length; w++) {
      walk.first = words[w] ?? 0
      const starts = looks[w]?.starts ?? []
      for (let s = 0; s < starts.length; s++) visit(starts[s] as Node, w + 1, walk, 1)
      if (this.root.gap) visitGap(this.root.gap, w, walk, 0)
    }
    return walk.hits.length > 1 ? keepLongest(walk.hits) : walk.hits
  }

  /** Classes follow from the word and its shape, so they are worked out once for each and kept. */
  private lookAt(tokens: Tokens, i: number): Look {
    const id = tokens.id[i] ?? -1
    const kind = tokens.kind[i] ?? 0
    const isWord = kind === KIND.word
    const shape = tokens.shape[i] ?? 0
    const look = kind * 4 + (shape & SHAPE.capital) + ((shape & SHAPE.unknown) >> 2)
    const key = isWord && id >= 0 ? id * 64 + look : -1 - ((tokens.flags[i] ?? 0) * 64 + look)
    const kept = this.lookByKey.get(key)
    if (kept) return kept
    const own = (isWord && this.wordClasses.get(id)) || NONE
    const tested = this.placeholders.filter((p) => p.test(tokens, i) && !own.includes(p.id)).map((p) => p.id)
    const classes = tested.length ? [...own, ...tested] : own
    const bits = new Uint32Array((this.classIds.size >> 5) + 1)
    for (const c of classes) bits[c >> 5] = (bits[c >> 5] ?? 0) | (1 << (c & 31))
    const made: Look = { classes, bits, starts: classes.map((c) => this.root.next.get(c)).filter((n) => n !== undefined) }
    this.lookByKey.set(key, made)
    return made
  }
}

interface Walk {
  readonly words: readonly number[]
  readonly looks: readonly Look[]
  /** Token at which the phrases begin that are being followed. */
  first: number
  readonly hits: PhraseHit[]
}

/** `at` counts words of the range; `depth` counts elements of the phrase. */
function visit(node: Node, at: number, walk: Walk, depth: number): void {
  const { phrases } = node
  for (let p = 0; p < phrases.length; p++)
    walk.hits.push({ phrase: phrases[p] as number, from: walk.first, to: (walk.words[at - 1] as number) + 1 })
  if (at >= walk.words.length || depth > DEEPEST) return
  step(node, at, walk, depth)
  if (node.gap) visitGap(node.gap, at, walk, depth)
}

function visitGap(gap: Node, at: number, walk: Walk, depth: number): void {
  for (let skip = 0; skip <= MOST_SKIPPED && at + skip < walk.words.length; skip++) step(gap, at + skip, walk, depth)
}

function step(node: Node, at: number, walk: Walk, depth: number): void {
  const { keys, children } = node
  const look = walk.looks[at] as Look
  if (keys.length > MOST_TESTED) {
    for (const c of look.classes) {
      const child = node.next.get(c)
      if (child) visit(child, at + 1, walk, depth + 1)
    }
    return
  }
  for (let k = 0; k < keys.length; k++) {
    const c = keys[k] as number
    if ((look.bits[c >> 5] as number) & (1 << (c & 31))) visit(children[k] as Node, at + 1, walk, depth + 1)
  }
}

function keepLongest(hits: PhraseHit[]): readonly PhraseHit[] {
  hits.sort((a, b) => a.from - b.from || a.phrase - b.phrase || b.to - a.to)
  return hits.filter((hit, i) => {
    const before = hits[i - 1]
    return !(before && before.phrase === hit.phrase && before.from === hit.from)
  })
}
