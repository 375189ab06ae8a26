/** What an installation for several people is told by its environment. Refused with what to set, before anything is opened. */
import { accept, refuse, type Result } from '@inclined/core/kernel/result'

interface OAuthSettings {
  readonly clientId: string
  readonly clientSecret: string
}

export interface HostedEnvironment {
  /** Verified addresses whose people are hosts, lower case. */
  readonly hosts: readonly string[]
  /** Null in a trial, where mail stays in the product. */
  readonly smtp: { readonly url: string; readonly from: string } | null
  readonly google: OAuthSettings | null
  readonly github: OAuthSettings | null
  /** Whether a proxy of the operator's own stands in front and says in `X-Forwarded-For` who asked. */
  readonly isBehindProxy: boolean
}

type Environment = Readonly<Record<string, string | undefined>>
type Refused = { readonly sentence: string }

function readOAuth(env: Environment, name: 'GOOGLE' | 'GITHUB'): Result<OAuthSettings | null, Refused> {
  const clientId = env[`${name}_CLIENT_ID`] ?? ''
  const clientSecret = env[`${name}_CLIENT_SECRET`] ?? ''
  if (clientId === '' && clientSecret === '') return accept(null)
  if (clientId === '' || clientSecret === '') {
    return refuse({ sentence: `Set both ${name}_CLIENT_ID and ${name}_CLIENT_SECRET, or neither.` })
  }
  return accept({ clientId, clientSecret })
}

function readSmtp(env: Environment): Result<{ url: string; from: string }, Refused> {
  const url = env.SMTP_URL ?? ''
  const from = env.MAIL_FROM ?? ''
  if (!URL.canParse(url) || !/^smtps?:$/.test(new URL(url).protocol)) {
    return refuse({
      sentence: 'Set SMTP_URL (smtps://user:password@mail.example.org): people confirm their address by mail. To try without, use --demo.',
    })
  }
  if (!/^[^@]+@[^@]+$/.test(from)) return refuse({ sentence: 'Set MAIL_FROM to the address mail comes from, one that can be replied to.' })
  return accept({ url, from })
}

export function readHostedEnvironment(env: Environment, isDemo: boolean): Result<HostedEnvironment, Refused> {
  const smtp = isDemo ? accept(null) : readSmtp(env)
  if (!smtp.ok) return smtp
  const google = readOAuth(env, 'GOOGLE')
  if (!google.ok) return google
  const github = readOAuth(env, 'GITHUB')
  if (!github.ok) return github
  const hosts = (env.INCLINED_HOSTS ?? '')
    .split(',')
    .map((address) => address.trim().toLowerCase())
    .filter((address) => address !== '')
  return accept({ hosts, smtp: smtp.value, google: google.value, github: github.value, isBehindProxy: env.TRUST_PROXY === '1' })
}
