# Built in one stage; the other holds what runs: Node, the server's own packages, the built files.
FROM node:24-slim AS build
WORKDIR /console
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY index.html tsconfig.json vite.config.ts ./
COPY public ./public
COPY src ./src
RUN npm run build
RUN npm prune --omit=dev

FROM node:24-slim
WORKDIR /console
COPY --from=build /console/package.json ./
COPY --from=build /console/node_modules ./node_modules
COPY --from=build /console/dist ./dist
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4400
USER 65532:65532
EXPOSE 4400
HEALTHCHECK CMD ["node", "-e", "fetch('http://127.0.0.1:4400/healthz').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "dist/server/main.js"]
