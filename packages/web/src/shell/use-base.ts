import { useLocation } from 'react-router'

/** The prefix of every room's address on this page: '' in one's own space, '/example' in the sample candidate's. */
export function useBase(): '' | '/example' {
  const { pathname } = useLocation()
  return pathname === '/example' || pathname.startsWith('/example/') ? '/example' : ''
}
