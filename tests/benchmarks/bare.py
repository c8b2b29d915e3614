"""The bare framework to compare with: one Flask view, one that takes a file."""

from flask import Flask, request

app = Flask(__name__)


@app.get("/")
def page() -> str:
    return "<!doctype html><title>bare</title><h1>bare</h1>"


@app.post("/file")
def file() -> str:
    return str(len(request.files["file"].read()))
