#!/usr/bin/env bash
# Makes a zip like those of ISTAT (several layers in folders, UTM 32N) from the boundaries of Umbria's
# comuni in GeoJSON, with GDAL (Debian: gdal-bin).
#   umbria-shapefile.sh IN.geojson OUT.zip
set -euo pipefail
in=$(realpath "$1")
out=$(realpath -m "$2")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
year=Limiti01012023
mkdir -p "$work/$year/Com01012023" "$work/$year/ProvCM01012023"
layer=$(basename "$in" .geojson)
ogr2ogr -f "ESRI Shapefile" -t_srs EPSG:32632 -lco ENCODING=UTF-8 -nln Com01012023_WGS84 -dialect SQLite \
    -sql "SELECT geometry, CAST(substr(istat, 1, 3) AS integer) AS COD_PROV, CAST(istat AS integer) AS PRO_COM, istat AS PRO_COM_T, nome AS COMUNE FROM \"$layer\"" \
    "$work/$year/Com01012023/Com01012023_WGS84.shp" "$in"
ogr2ogr -f "ESRI Shapefile" -t_srs EPSG:32632 -lco ENCODING=UTF-8 -nln ProvCM01012023_WGS84 -dialect SQLite \
    -sql "SELECT ST_Union(geometry) AS geometry, CAST(substr(istat, 1, 3) AS integer) AS COD_PROV, sigla AS SIGLA FROM \"$layer\" GROUP BY sigla" \
    "$work/$year/ProvCM01012023/ProvCM01012023_WGS84.shp" "$in"
rm -f "$out"
python3 -c 'import shutil, sys; shutil.make_archive(sys.argv[1], "zip", sys.argv[2])' "${out%.zip}" "$work"
