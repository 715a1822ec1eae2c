"""Portevoix in Python, with nothing but the standard library (3.9 or later). Copy this file, and change what you like.

    from portevoix import Portevoix

    api = Portevoix("http://localhost:4000/graphql", "pv_...")
    for topic in api.walk("query ($first: Int, $after: String) { topics(first: $first, after: $after) "
                          "{ nodes { id name } pageInfo { hasNextPage endCursor } } }", {"first": 100}):
        print(topic["name"])
"""

import base64
import hashlib
import hmac
import http.client
import json
import time
import urllib.error
import urllib.request
import uuid


class ApiError(Exception):
    """What the server refuses. `code` is for programs; quote `request_id` to whoever runs the server."""

    def __init__(self, code, message, status=0, request_id=None, data=None):
        super().__init__(f"{code}: {message}")
        self.code, self.status, self.request_id, self.data = code, status, request_id, data


class Refused(ApiError):
    """The error that a mutation answered instead of the thing itself. `error` has all that the document selects of it."""

    def __init__(self, error):
        super().__init__(error.get("code", error["__typename"]), error.get("message", ""), 200)
        self.error = error


class Portevoix:
    def __init__(self, url, token, retries=4, longest_wait=60.0, timeout=60.0):
        self.url, self.token = url, token
        self.retries, self.longest_wait, self.timeout = retries, longest_wait, timeout
        self.cost = None

    def run(self, document, variables=None, key=None):
        """Answers the data. Broken connections, 429 (after Retry-After), 502, 503 and 504 are tried again.

        Use `mutate` for mutations: without a key, one whose answer was lost would be done twice.
        """
        body = json.dumps({"query": document, "variables": variables or {}}).encode()
        headers = {
            "authorization": f"Bearer {self.token}",
            "content-type": "application/json",
            "accept": "application/graphql-response+json, application/json;q=0.9",
        }
        if key:
            headers["idempotency-key"] = key
        attempt = 0
        while True:
            self._wait_for_points()
            try:
                return self._send(body, headers)
            except urllib.error.HTTPError as error:
                wait = self._wait_of(error, attempt, repeats_key=bool(key) and attempt > 0)
                if wait is None or attempt >= self.retries or wait > self.longest_wait:
                    raise self._refusal(error.read(), error.code, error.headers) from None
            # What breaks while the answer is read comes as it is, not as URLError.
            except (OSError, http.client.HTTPException) as error:
                wait = 0.2 * 2**attempt
                if attempt >= self.retries:
                    raise ApiError("NETWORK", f"No answer from {self.url}: {error}") from error
            time.sleep(wait)
            attempt += 1

    def mutate(self, document, variables=None, key=None):
        """Answers the thing that the mutation made or changed, or raises Refused.

        The document has one field, and selects `__typename` and `... on UserError { code message path }`. All attempts carry one
        Idempotency-Key, so that nothing is done twice; give your own where a repeat after a crash must be harmless too.
        """
        data = self.run(document, variables, key or str(uuid.uuid4()))
        (answer,) = data.values()
        if isinstance(answer, dict) and str(answer.get("__typename", "")).endswith("Error"):
            raise Refused(answer)
        return answer

    def walk(self, document, variables=None):
        """Yields every node of the list that the document asks for, page by page. It takes $first and $after."""
        variables = dict(variables or {})
        while True:
            (page,) = self.run(document, variables).values()
            yield from page["nodes"]
            if not page["pageInfo"]["hasNextPage"]:
                return
            variables["after"] = page["pageInfo"]["endCursor"]

    def _send(self, body, headers):
        request = urllib.request.Request(self.url, body, headers)
        with urllib.request.urlopen(request, timeout=self.timeout) as response:
            answer = json.loads(response.read())
            if answer.get("errors"):
                raise self._refusal(json.dumps(answer).encode(), response.status, response.headers)
            self.cost = answer.get("extensions", {}).get("cost")
            self._told_at = time.monotonic()
            return answer["data"]

    def _wait_for_points(self):
        """Waits until there are as many points as the last request took, instead of being refused."""
        cost = self.cost or {}
        if not cost.get("restoreRate") or cost.get("available") is None:
            return
        missing = cost["requested"] - cost["available"]
        wait = missing / cost["restoreRate"] - (time.monotonic() - self._told_at)
        if wait > 0:
            time.sleep(min(wait, self.longest_wait))

    def _wait_of(self, error, attempt, repeats_key):
        # 409 says that an earlier attempt with the same key is still at work.
        if error.code not in (429, 502, 503, 504) and not (error.code == 409 and repeats_key):
            return None
        try:
            return float(error.headers.get("retry-after"))
        except (TypeError, ValueError):
            return 0.2 * 2**attempt

    @staticmethod
    def _refusal(body, status, headers):
        try:
            answer = json.loads(body)
        except ValueError:
            answer = {}
        first = (answer.get("errors") or [{}])[0]
        extensions = first.get("extensions", {})
        return ApiError(
            extensions.get("code", f"HTTP_{status}"),
            first.get("message", body[:80].decode(errors="replace")),
            status,
            headers.get("x-request-id") or extensions.get("requestId"),
            answer.get("data"),
        )


def verify_webhook(secret, headers, body, tolerance=300, now=None):
    """Checks a delivery by Standard Webhooks, and answers its payload. Raises ValueError for one that must not be believed.

    `secret` is that of the endpoint, `whsec_...`; `headers` are the request's: a dict by names in lower case, or what the framework
    has; `body` is the bytes as they came. Remember `webhook-id`: a delivery may come more than once, under the same id.
    """
    id_, sent_at, signatures = (headers.get(f"webhook-{name}") for name in ("id", "timestamp", "signature"))
    if not (id_ and sent_at and signatures):
        raise ValueError("A header is missing: webhook-id, webhook-timestamp and webhook-signature belong to a delivery.")
    if not sent_at.isdigit() or abs((time.time() if now is None else now) - int(sent_at)) > tolerance:
        raise ValueError("It was not sent now: it may be a repeat of an old one, or one of the clocks is wrong.")
    key = base64.b64decode(secret[len("whsec_"):] if secret.startswith("whsec_") else secret)
    expected = base64.b64encode(hmac.new(key, f"{id_}.{sent_at}.".encode() + body, hashlib.sha256).digest()).decode()
    # Several while a secret is being replaced.
    if not any(hmac.compare_digest(f"v1,{expected}".encode(), one.encode()) for one in signatures.split(" ")):
        raise ValueError("The signature does not fit: the body was changed, or the secret is another one.")
    return json.loads(body)
