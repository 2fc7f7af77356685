-- Building and walking a tree of objects.
local Tree = {}
Tree.__index = Tree
function Tree.new(left, right)
  return setmetatable({ left = left, right = right }, Tree)
end

local function make(d)
  if d == 0 then return Tree.new(nil, nil) end
  return Tree.new(make(d - 1), make(d - 1))
end

local function check(t)
  if t.left == nil then return 1 end
  return 1 + check(t.left) + check(t.right)
end

local function run(n)
  local keep = make(n)
  local d = 4
  while d <= n do
    local it = 1 << (n - d)
    local c, i = 0, 0
    while i < it do
      c = c + check(make(d))
      i = i + 1
    end
    print(it .. " " .. d .. " " .. c)
    d = d + 4
  end
  print(check(keep))
end
run(16)
