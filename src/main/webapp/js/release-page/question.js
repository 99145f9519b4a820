/** Asks once more before something goes back. */
import { el, icon } from './dom.js';
import { textarea } from './now.js';

export function question(verb, version, state, { texts, draft, send }) {
    const moved = state.pods.filter((pod) => pod.isNew).length;
    const title = verb === 'rollbackTo'
        ? texts.text('ask.rollbackTo.title', version)
        : texts.text('ask.rollback.title', state.name);
    const consequence = verb === 'rollbackTo'
        ? texts.text('ask.rollbackTo.text', version)
        : moved > 0
            ? texts.text('ask.rollback.text', texts.count('count.pods', moved))
            : texts.text('ask.rollback.none');
    const dialog = el('dialog', { class: 'br-dialog', 'aria-labelledby': 'br-ask-title', 'aria-describedby': 'br-ask-text' },
        el('h2', { id: 'br-ask-title' }, title),
        el('p', { id: 'br-ask-text' }, consequence),
        el('label', { class: 'br-comment' },
            el('span', {}, texts.text('comment'), ' ', el('span', { class: 'br-quiet' }, texts.text('comment.optional'))),
            textarea(draft, texts)),
        el('div', { class: 'br-buttons' },
            el('button', {
                type: 'button', class: 'br-button br-button-danger br-button-strong',
                on: {
                    click: () => {
                        dialog.close();
                        send('rollback', version ? { to: `v${version}` } : {});
                    },
                },
            }, icon('back'), verb === 'rollbackTo' ? texts.text('action.rollbackTo', version) : texts.text('action.rollback')),
            el('button', {
                type: 'button', class: 'br-button', autofocus: true, on: { click: () => dialog.close() },
            }, texts.text('action.cancel'))));
    dialog.addEventListener('close', () => dialog.remove());
    return dialog;
}
