/**
 * Names `reader`, for a script of a page: the page's language, of the region that its reader's browser names.
 *
 * A browser may call its language what is no tag, such as en-US@posix.
 */
export const readerLanguage = `
const { lang } = document.documentElement;
const isTag = (tag) => /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(tag);
const reader = navigator.languages.find((tag) => isTag(tag) && tag.split('-')[0] === lang.split('-')[0]) ?? lang;
`;
