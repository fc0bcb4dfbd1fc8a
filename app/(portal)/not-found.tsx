export { NotFoundNotice as default } from '#components/layout/not-found-notice.tsx';
