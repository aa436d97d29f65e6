print('before')  # expect: before
raise SystemExit(0)
