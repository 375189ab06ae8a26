import { createContext, useContext } from 'react'

/** The nonce of this response for inline scripts; `undefined` in the browser, where none is needed any more. */
const NonceContext = createContext<string | undefined>(undefined)

export const NonceProvider = NonceContext.Provider
export const useNonce = (): string | undefined => useContext(NonceContext)
