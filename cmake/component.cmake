# A library beside the core, with the sources below this folder: minutebook_NAME, minutebook::NAME here and where it is
# installed. INSIDE is where its own headers are found; what it links besides the core is its own affair.
function(minutebook_component name inside)
  set(library minutebook_${name})
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS *.cc)
  add_library(${library} ${sources})
  add_library(minutebook::${name} ALIAS ${library})
  target_include_directories(
    ${library}
    PUBLIC $<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}/include> $<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}>
    PRIVATE ${inside})
  target_link_libraries(${library} PUBLIC minutebook)
  set_target_properties(${library} PROPERTIES VERSION ${PROJECT_VERSION} SOVERSION ${PROJECT_VERSION_MAJOR}
                                              EXPORT_NAME ${name} DEFINE_SYMBOL "")
  if(BUILD_SHARED_LIBS)  # shows the API only
    set(exports ${PROJECT_SOURCE_DIR}/cmake/exports.map)
    target_link_options(${library} PRIVATE -Wl,--version-script=${exports})
    set_target_properties(${library} PROPERTIES LINK_DEPENDS ${exports} INSTALL_RPATH "$ORIGIN")
  endif()
endfunction()
