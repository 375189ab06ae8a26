/** Every command with its one line for the overview. A command's code is loaded when it is called: the others need not start. */
import type { Command } from './command.ts'

export interface Listed {
  readonly says: string
  load(): Promise<{ readonly command: Command }>
}

export const COMMANDS: Readonly<Record<string, Listed>> = {
  start: { says: 'run the app and print its address', load: () => import('./commands/start.command.ts') },
  analyse: { says: 'say what is in an answer and what is missing', load: () => import('./commands/analyse.command.ts') },
  classify: { says: 'say what a question asks for', load: () => import('./commands/classify.command.ts') },
  allocate: { says: 'give every slot of a loop a story, none twice', load: () => import('./commands/allocate.command.ts') },
  slots: { says: 'find the free slots of a mentor', load: () => import('./commands/slots.command.ts') },
  questions: { says: 'search the question bank', load: () => import('./commands/questions.command.ts') },
  stories: { says: 'export or import the story bank', load: () => import('./commands/stories.command.ts') },
  export: { says: 'write everything that is yours as one document', load: () => import('./commands/export.command.ts') },
  import: { says: 'take such a document in', load: () => import('./commands/import.command.ts') },
  doctor: { says: 'check this machine and the data folder', load: () => import('./commands/doctor.command.ts') },
}
