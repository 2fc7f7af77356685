-- Calls of every shape: defaults, options, variable arguments, bound methods, operators.
local Point = {}
Point.__index = Point
function Point.new(x, y, options)
  return setmetatable({ x = x, y = y or 0, z = options and options.z or 0 }, Point)
end
function Point:norm1()
  return math.abs(self.x) + math.abs(self.y) + math.abs(self.z)
end
function Point.origin()
  return Point.new(0)
end
function Point.__add(self, other)
  return Point.new(self.x + other.x, self.y + other.y, { z = self.z + other.z })
end

local function spread(options, ...)
  local count = select("#", ...)
  for _ in pairs(options) do
    count = count + 1
  end
  return count
end

local function default(a, options)
  return a + (options and options.b or 2) + (options and options.c or 3)
end

local function run(n)
  local p = Point.origin()
  local step = Point.new(1, nil, { z = 2 })
  local t = 0
  local f = function(other)
    return Point.__add(step, other)
  end
  for i = 0, n - 1 do
    p = p + step
    t = t + p:norm1() + default(i) + default(i, { c = 4 }) + spread({ k = i }, i, i)
    f(p)
  end
  return t
end
print(run(200000))
