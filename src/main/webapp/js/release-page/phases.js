/** How a phase looks: its word, its icon, its tone. A tone never speaks alone. */
const LOOKS = {
    NONE: ['neutral', 'clock'],
    PLANNED: ['neutral', 'clock'],
    PREPARING: ['active', 'ring'],
    PREPARED: ['waiting', 'play'],
    UPDATING: ['active', 'ring'],
    VERIFYING: ['active', 'ring'],
    AWAITING_APPROVAL: ['waiting', 'clock'],
    APPROVED: ['waiting', 'play'],
    AWAITING_CONFIRM: ['waiting', 'flag'],
    CONFIRMED: ['good', 'check'],
    HELD: ['bad', 'hand'],
    ROLLING_BACK: ['warn', 'ring'],
    ROLLED_BACK: ['neutral', 'back'],
    FAILED: ['bad', 'cross'],
};

export function phaseOf(state, texts) {
    const key = keyOf(state);
    const [tone, icon] = LOOKS[key] ?? ['neutral', 'dot'];
    return { key, tone, icon, text: texts.text(`phase.${key}`, state.batch) };
}

function keyOf(state) {
    if (!state.phase) {
        return 'NONE';
    }
    if (state.phase === 'AWAITING_APPROVAL' && !state.gate?.open) {
        return 'APPROVED';
    }
    if (state.phase === 'PREPARED' && state.gate?.open) {
        return 'AWAITING_APPROVAL';
    }
    return state.phase === 'AWAITING_CONFIRM' && state.gate?.open ? 'AWAITING_APPROVAL' : state.phase;
}
