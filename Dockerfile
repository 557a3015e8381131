# syntax=docker/dockerfile:1
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
# npm fetches and bundles the charts' library
RUN apt-get update && apt-get install -y --no-install-recommends nodejs npm && rm -rf /var/lib/apt/lists/*
WORKDIR /source
COPY global.json Directory.Build.props Directory.Packages.props BannedSymbols.txt .editorconfig ./
COPY seeds seeds
COPY src src
RUN dotnet publish src/HunanJiangxi.Web --configuration Release --output /portal

FROM mcr.microsoft.com/dotnet/aspnet:10.0
WORKDIR /portal
COPY --from=build /portal .
# logs; the database is a server of its own here
ENV PORTAL_DATA=/data MALLOC_ARENA_MAX=2 DOTNET_GCgen0size=0x800000 DOTNET_EnableWriteXorExecute=0
RUN mkdir /data && chown $APP_UID /data
VOLUME /data
EXPOSE 8080
USER $APP_UID
ENTRYPOINT ["dotnet", "HunanJiangxi.Web.dll"]
