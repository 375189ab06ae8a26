/** Peers that come without types of their own. */
declare module 'write-good' {
  const writeGood: (text: string) => readonly unknown[]
  export default writeGood
}
declare module 'textlint-rule-write-good' {
  const rule: unknown
  export default rule
}
declare module 'textlint-rule-alex' {
  const rule: unknown
  export default rule
}
