/**
 * What the kernelspec has Node load before tslab: Jupyter may be killed before it ends its kernels, and tslab would run
 * on, out of a loop of a cell too.
 */
import { Worker } from 'node:worker_threads';
import { PARENT_WATCH } from './installation.js';

new Worker(PARENT_WATCH).unref();
