import { UnknotCheck } from './unknot-check.ts';

if (!customElements.get('unknot-check')) customElements.define('unknot-check', UnknotCheck);
