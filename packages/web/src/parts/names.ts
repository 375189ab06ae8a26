/** Short names for what the core calls by id. */
import type { QuestionKind } from '@inclined/core/questions/question'
import type { Track } from '@inclined/core/questions/track'

export const KIND_NAME: Readonly<Record<QuestionKind, string>> = {
  behavioural: 'Behavioural',
  'product-design': 'Product design',
  strategy: 'Strategy',
  metrics: 'Metrics',
  estimation: 'Estimation',
  technical: 'Technical',
  background: 'Background',
}

export const TRACK_NAME: Readonly<Record<Track, string>> = {
  pm: 'PM',
  pmt: 'PM-T',
  tpm: 'TPM',
  pmm: 'Marketing',
  program: 'Program',
}
