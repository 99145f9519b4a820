import { el, name } from './dom.js';

/** What fits whatever the reason is: that word is the cluster's own, and there are many. */
const ANY_REASON = ['why.missing', 'why.container', 'why.pod'];

/**
 * Why a release is held or goes back, in the reader's language where page and release know enough; else as it was
 * written down.
 *
 * @param {{reason: string, details: Object<string, string>, message: string}} problem
 */
export function why({ reason, details = {}, message }, texts) {
    const key = sentence(reason, details, texts);
    if (!key) {
        return message ? [name(message)] : [];
    }
    const holes = Object.fromEntries(Object.entries({ ...details, reason }).map(([hole, text]) => [hole, name(text)]));
    const said = details.words || details.comment;
    const hook = key.startsWith('why.hook') && details.pod;
    return [
        ...texts.piecesOf(key, holes),
        hook ? [' ', ...texts.piecesOf('why.aboutPod', holes)] : null,
        said ? [' ', el('q', { class: 'br-said' }, name(said))] : null,
    ].flat().filter(Boolean);
}

/** The first sentence for which every hole can be filled. */
function sentence(reason, details, texts) {
    const holes = (key) => [...texts.text(key).matchAll(/\{(\w+)\}/g)].map((hole) => hole[1]);
    return [`why.${reason}Parts`, `why.${reason}Field`, `why.${reason}`, ...ANY_REASON]
        .filter((key) => texts.has(key) && Object.keys(details).length > 0)
        .find((key) => holes(key).every((hole) => hole === 'reason' || details[hole]));
}
