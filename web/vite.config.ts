import { defineConfig } from 'vite';

// Every name has its content's hash, so that browsers keep the files for ever; pages find them by the manifest.
export default defineConfig({
  base: './',
  publicDir: false,
  build: {
    target: 'es2022',
    emptyOutDir: true,
    manifest: 'manifest.json',
    modulePreload: { polyfill: false },
    cssCodeSplit: true,
    chunkSizeWarningLimit: 1500,
    rollupOptions: {
      input: { app: 'src/app.ts', style: 'src/styles/app.scss' },
      output: {
        entryFileNames: '[name]-[hash].js',
        chunkFileNames: 'chunk-[name]-[hash].js',
        assetFileNames: '[name]-[hash][extname]',
      },
    },
  },
  css: {
    // govuk-frontend keeps one media query for old browsers that the minifier does not know
    lightningcss: { errorRecovery: true },
    preprocessorOptions: { scss: { quietDeps: true, loadPaths: ['.', 'node_modules'] } },
  },
});
