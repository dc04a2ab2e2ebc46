import { defineConfig } from 'vite';

// Entry names are fixed because templates name them; what they load on demand is hashed.
export default defineConfig({
  base: './',
  publicDir: false,
  build: {
    target: 'es2022',
    emptyOutDir: true,
    modulePreload: { polyfill: false },
    cssCodeSplit: true,
    chunkSizeWarningLimit: 1500,
    rollupOptions: {
      input: { app: 'src/app.ts', style: 'src/styles/app.scss' },
      output: {
        entryFileNames: '[name].js',
        chunkFileNames: 'chunk-[name]-[hash].js',
        assetFileNames: (asset) =>
          asset.names.includes('style.css') ? '[name][extname]' : '[name]-[hash][extname]',
      },
    },
  },
  css: {
    // govuk-frontend keeps one media query for old browsers that the minifier does not know
    lightningcss: { errorRecovery: true },
    preprocessorOptions: { scss: { quietDeps: true, loadPaths: ['.', 'node_modules'] } },
  },
});
