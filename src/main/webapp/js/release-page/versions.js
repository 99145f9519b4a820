/** The versions to go back to, newest first. */
import { card, el, icon, name, plain, shortImage } from './dom.js';

export function versions(state, tools) {
    const { texts } = tools;
    const newest = [...state.versions].reverse();
    return card('versions', texts.text('versions'), null,
        newest.length
            ? el('ol', { class: 'br-versions' }, newest.map((version) => line(version, state, tools)))
            : el('p', { class: 'br-empty' }, texts.text('versions.none')));
}

/** The end of the image is what tells versions apart; the whole is a hover away. */
function shown(container) {
    const image = container.slice(container.indexOf('=') + 1);
    return name(shortImage(image), { title: plain(container) });
}

function line(version, state, { texts, times, actions, ask, busy }) {
    const offered = actions.possible && state.actions.includes('rollbackTo') && !version.current;
    return el('li', { class: version.current ? 'br-version-current' : null },
        el('div', { class: 'br-version-head' },
            el('strong', {}, `v${version.number}`),
            version.current ? el('span', { class: 'br-age br-age-current' }, texts.text('versions.current')) : null,
            el('span', { class: 'br-quiet' }, times.day(version.at))),
        el('p', { class: 'br-version-images' }, version.images.map((image) => shown(image))),
        el('p', { class: 'br-quiet' }, [
            version.by ? texts.pieces('versions.by', name(version.by)) : null,
            version.restores ? [' · ', texts.text('versions.restores', version.restores)] : null,
        ]),
        version.foreign ? el('p', { class: 'br-quiet' }, texts.text('versions.foreign')) : null,
        version.note ? el('p', { class: 'br-quiet' }, name(version.note)) : null,
        offered ? el('button', {
            type: 'button',
            class: 'br-button br-button-small',
            'data-key': `to-${version.number}`,
            'aria-label': texts.text('action.rollbackTo', version.number),
            'aria-disabled': busy,
            on: { click: () => ask('rollbackTo', version) },
        }, icon('back'), texts.text('action.rollbackToShort')) : null);
}
