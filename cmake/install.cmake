include(CMakePackageConfigHelpers)

install(TARGETS minutebook EXPORT minutebookTargets)
install(DIRECTORY include/minutebook TYPE INCLUDE FILES_MATCHING PATTERN "*.h")
install(FILES LICENSE TYPE DOC)
install(FILES ${MINUTEBOOK_SCHEMA_FILE} DESTINATION ${CMAKE_INSTALL_DATADIR}/minutebook)

set(MINUTEBOOK_CMAKE_DIR ${CMAKE_INSTALL_LIBDIR}/cmake/minutebook)
install(EXPORT minutebookTargets NAMESPACE minutebook:: DESTINATION ${MINUTEBOOK_CMAKE_DIR})
configure_package_config_file(cmake/minutebookConfig.cmake.in minutebookConfig.cmake
                              INSTALL_DESTINATION ${MINUTEBOOK_CMAKE_DIR})
# Before 1.0 a minor release may change the API.
write_basic_package_version_file(minutebookConfigVersion.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/minutebookConfig.cmake ${PROJECT_BINARY_DIR}/minutebookConfigVersion.cmake
        DESTINATION ${MINUTEBOOK_CMAKE_DIR})

# The search is a component of the package: who links the core alone is asked for no SQLite.
if(TARGET minutebook_search)
  install(TARGETS minutebook_search EXPORT minutebookSearchTargets)
  install(EXPORT minutebookSearchTargets NAMESPACE minutebook:: DESTINATION ${MINUTEBOOK_CMAKE_DIR})
endif()
# So are the readers of archives and the batch: no libzip, libarchive, pugixml.
if(TARGET minutebook_archive)
  install(TARGETS minutebook_archive EXPORT minutebookArchiveTargets)
  install(EXPORT minutebookArchiveTargets NAMESPACE minutebook:: DESTINATION ${MINUTEBOOK_CMAKE_DIR})
endif()

file(RELATIVE_PATH MINUTEBOOK_PC_TO_PREFIX /${CMAKE_INSTALL_LIBDIR}/pkgconfig /)
string(REGEX REPLACE "/$" "" MINUTEBOOK_PC_TO_PREFIX ${MINUTEBOOK_PC_TO_PREFIX})
configure_file(cmake/minutebook.pc.in minutebook.pc @ONLY)
install(FILES ${PROJECT_BINARY_DIR}/minutebook.pc DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig)
if(TARGET minutebook_search)
  configure_file(cmake/minutebook-search.pc.in minutebook-search.pc @ONLY)
  install(FILES ${PROJECT_BINARY_DIR}/minutebook-search.pc DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig)
endif()
if(TARGET minutebook_archive)
  configure_file(cmake/minutebook-archive.pc.in minutebook-archive.pc @ONLY)
  install(FILES ${PROJECT_BINARY_DIR}/minutebook-archive.pc DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig)
endif()

if(MINUTEBOOK_CLI)
  set_target_properties(minutebook_cli PROPERTIES INSTALL_RPATH "$ORIGIN/../${CMAKE_INSTALL_LIBDIR}")
  install(TARGETS minutebook_cli)
endif()
