/**
 * Passkeys by the browser's own means. A browser that cannot read the options as JSON is treated as one without passkeys.
 */

type Outcome = 'done' | 'stopped' | 'not-known'

export const hasPasskeys = (): boolean =>
  typeof PublicKeyCredential !== 'undefined' && typeof PublicKeyCredential.parseRequestOptionsFromJSON === 'function'

async function readJson(path: string, body?: unknown): Promise<unknown> {
  const response = await fetch(`/api/auth/passkey/${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  if (!response.ok) return null
  return response.json()
}

/** The person may close the browser's own window; that is no fault. */
async function ask(make: () => Promise<Credential | null>): Promise<PublicKeyCredential | null> {
  try {
    return (await make()) as PublicKeyCredential | null
  } catch (error) {
    if (error instanceof DOMException) return null
    throw error
  }
}

export async function signInWithPasskey(): Promise<Outcome> {
  const options = (await readJson('generate-authenticate-options')) as PublicKeyCredentialRequestOptionsJSON | null
  if (options === null) return 'not-known'
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(options)
  const credential = await ask(() => navigator.credentials.get({ publicKey }))
  if (credential === null) return 'stopped'
  return (await readJson('verify-authentication', { response: credential.toJSON() })) === null ? 'not-known' : 'done'
}

export async function addPasskey(name: string): Promise<Outcome> {
  const options = (await readJson('generate-register-options')) as PublicKeyCredentialCreationOptionsJSON | null
  if (options === null) return 'not-known'
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(options)
  const credential = await ask(() => navigator.credentials.create({ publicKey }))
  if (credential === null) return 'stopped'
  return (await readJson('verify-registration', { response: credential.toJSON(), name })) === null ? 'not-known' : 'done'
}
