import { createHashHistory, createRootRoute, createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { navigation } from './navigation.ts';
import { PageFailure, PageNotFound } from './PageFailure.tsx';
import { Shell } from './Shell.tsx';

const root = createRootRoute({ component: Shell, notFoundComponent: PageNotFound });

const home = createRoute({ getParentRoute: () => root, path: '/', beforeLoad: () => { throw redirect({ to: navigation[0].to, replace: true }); } });
const settings = createRoute({ getParentRoute: () => root, path: '/settings', component: lazyRouteComponent(() => import('../features/office/SettingsPage.tsx'), 'SettingsPage') });

export const router = createRouter({
  routeTree: root.addChildren([home, settings]),
  history: createHashHistory(),
  defaultErrorComponent: PageFailure,
  defaultPreload: false,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
