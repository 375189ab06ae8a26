/**
 * Gives as many needs as possible a story of their own (maximum bipartite matching by augmenting paths).
 *
 * Needs are served in the order given and a need once served stays served, so among the largest matchings the earliest
 * needs win. Cost: needs times links.
 */

/** `candidates[i]` are the stories that fit need `i`. Returns each need's story, or `null`. */
export function matchNeeds(candidates: readonly (readonly string[])[]): readonly (string | null)[] {
  const needOf = new Map<string, number>()
  for (let need = 0; need < candidates.length; need++) serve(need, candidates, needOf, new Set())
  const storyOf: (string | null)[] = candidates.map(() => null)
  for (const [story, need] of needOf) storyOf[need] = story
  return storyOf
}

function serve(need: number, candidates: readonly (readonly string[])[], needOf: Map<string, number>, tried: Set<string>): boolean {
  for (const story of candidates[need]!) {
    if (tried.has(story)) continue
    tried.add(story)
    const holder = needOf.get(story)
    if (holder === undefined || serve(holder, candidates, needOf, tried)) {
      needOf.set(story, need)
      return true
    }
  }
  return false
}
