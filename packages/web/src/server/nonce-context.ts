/**
 * The key under which the server hands a page its nonce. On `globalThis`, because server bundle and page bundle each
 * carry a copy of this module and must agree on one key.
 */
import { createContext, type RouterContext } from 'react-router'

const KEY = Symbol.for('inclined.nonce-context')
type Holder = { [KEY]?: RouterContext<string> }

const holder = globalThis as Holder
holder[KEY] ??= createContext<string>('')
export const nonceContext: RouterContext<string> = holder[KEY]
