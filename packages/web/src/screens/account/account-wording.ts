import type { AccountRefusal } from '@inclined/app/ports/accounts'

export function wordAccountRefusal(refusal: AccountRefusal): string {
  switch (refusal.code) {
    case 'wrong-credentials':
      return 'Address and password do not go together. Check both, or have a link mailed to you.'
    case 'email-not-verified':
      return 'The address is not confirmed yet. A fresh link is in your mail.'
    case 'invalid-email':
      return 'That is no mail address. It looks like name@example.org.'
    case 'weak-password':
      return `Choose a password of ${refusal.fewest} to ${refusal.most} characters. A short sentence is good.`
    case 'link-not-valid':
      return 'The link was used already or is too old. Ask for a new one.'
    case 'too-many-requests':
      return `That was tried too often. Try again in ${refusal.retrySeconds} seconds.`
    case 'sign-in-needed':
      return 'Sign in first.'
  }
}
